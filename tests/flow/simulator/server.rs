//! A simulator with a clock that tests can turn.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use alipay_explorer::protocol::{AppId, AuthorizationRequest, Scopes, State};
use alipay_explorer::simulator::{
    Clock, SIMULATOR_APP_ID, Simulator, SimulatorConfig, SimulatorHandle, SimulatorKeys, persona,
};
use jiff::Timestamp;

/// 2023-11-15 06:13:20 in Beijing.
pub(crate) const START: i64 = 1_700_000_000;

/// The simulator's keys, read once: checking their numbers takes a while.
pub(crate) fn keys() -> &'static SimulatorKeys {
    static KEYS: OnceLock<SimulatorKeys> = OnceLock::new();
    KEYS.get_or_init(|| SimulatorKeys::embedded().unwrap())
}

/// A running simulator.
pub(crate) struct Server {
    pub(crate) handle: SimulatorHandle,
    clock: Arc<AtomicI64>,
}

impl Server {
    /// With the usual settings.
    pub(crate) async fn start() -> Self {
        Self::with(|_config| {}).await
    }

    /// With changed settings.
    pub(crate) async fn with(change: impl FnOnce(&mut SimulatorConfig)) -> Self {
        let clock = Arc::new(AtomicI64::new(START));
        let seconds = Arc::clone(&clock);
        let now: Clock =
            Arc::new(move || Timestamp::from_second(seconds.load(Ordering::SeqCst)).unwrap());
        let mut config = SimulatorConfig::new(now, 1);
        change(&mut config);
        Self {
            handle: Simulator::start(config).await.unwrap(),
            clock,
        }
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    /// An address of the server.
    pub(crate) fn url(&self, path_and_query: &str) -> String {
        format!("http://{}{path_and_query}", self.handle.address())
    }

    /// An authorization that is in order.
    pub(crate) fn authorization(&self, scopes: Scopes) -> AuthorizationRequest {
        AuthorizationRequest {
            page: self.handle.endpoints().authorize,
            app_id: AppId::parse(SIMULATOR_APP_ID).unwrap(),
            scopes,
            redirect_uri: self.handle.redirect_uri(),
            state: State::from_random(7),
        }
    }

    /// A code to which the persona has consented.
    pub(crate) fn code(&self, persona_id: &str, scopes: Scopes) -> String {
        let persona = persona(persona_id).unwrap();
        let url = self
            .handle
            .consent(&self.authorization(scopes), persona)
            .unwrap();
        url.query_pairs()
            .find(|(name, _)| name == "auth_code")
            .unwrap()
            .1
            .into_owned()
    }
}
