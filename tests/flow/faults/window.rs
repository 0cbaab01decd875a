//! The window's flow without a window: messages, state and the real runtime.

use std::time::{Duration, Instant};

use alipay_explorer::app::{
    AppState, Effect, EffectRunner as _, FlowMessage, Message, ProfileEdit, ProfileMessage, Remote,
    Runtime, SimulatorMessage, Startup, update,
};
use alipay_explorer::client::Exchange;
use alipay_explorer::platform;
use alipay_explorer::protocol::ApiVersion;
use alipay_explorer::simulator::FaultRule;
use alipay_explorer::storage::{Paths, Settings};
use tempfile::TempDir;

/// How long anything may take at most.
const PATIENCE: Duration = Duration::from_mins(1);

/// A program that runs.
pub(super) struct Window {
    pub(super) state: AppState,
    runtime: Runtime,
    _home: TempDir,
}

impl Window {
    /// The program, ready for a demo.
    pub(super) fn open() -> Self {
        let home = tempfile::tempdir().unwrap();
        let startup = Startup {
            paths: Ok(Paths {
                config: home.path().join("config"),
                data: home.path().join("data"),
                cache: home.path().join("cache"),
            }),
            simulator_seed: 1,
            program: env!("CARGO_BIN_EXE_alipay-explorer").into(),
        };
        let mut window = Self {
            state: AppState::new(Settings::default(), platform::authorization_state()),
            runtime: Runtime::new(startup, || {}).unwrap(),
            _home: home,
        };
        window.runtime.run(Effect::Load);
        window.runtime.run(Effect::StartSimulator);
        window.until("the simulator runs", AppState::can_call);
        window
    }

    /// Makes the calls of the chosen profile in this version.
    pub(super) fn call_by(&mut self, version: ApiVersion) {
        self.send(ProfileMessage::Edit(ProfileEdit::ApiVersion(version)));
    }

    /// Lets these things go wrong from now on.
    pub(super) fn set_faults(&mut self, rules: Vec<FaultRule>) {
        let wanted = rules.clone();
        self.send(SimulatorMessage::Faults(rules));
        self.until(
            "the faults are set",
            |state| matches!(&state.simulator, Remote::Ready(info) if info.faults == wanted),
        );
    }

    /// Runs the demo to its end, and returns the calls it made.
    pub(super) fn demo(&mut self) -> Vec<Exchange> {
        let before = self.state.exchanges.len();
        self.send(FlowMessage::RunDemo);
        self.until("the demo has ended", |state| {
            let is_idle = !state.demo_wanted && state.flow.stage.task().is_none();
            is_idle && state.exchanges.len() > before
        });
        let calls = self.state.exchanges.iter().skip(before);
        calls.map(|exchange| Exchange::clone(exchange)).collect()
    }

    fn send(&mut self, message: impl Into<Message>) {
        for effect in update(&mut self.state, message.into(), platform::now()) {
            self.runtime.run(effect);
        }
    }

    fn until(&mut self, what: &str, is_so: impl Fn(&AppState) -> bool) {
        let started = Instant::now();
        while !is_so(&self.state) {
            assert!(started.elapsed() < PATIENCE, "waited in vain until {what}");
            for message in self.runtime.messages() {
                self.send(message);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}
