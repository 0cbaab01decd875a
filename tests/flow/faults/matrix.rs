//! Every fault, in the window's flow and on the command line.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use alipay_explorer::client::{Exchange, TOTAL_LIMIT};
use alipay_explorer::protocol::ApiVersion;
use alipay_explorer::protocol::methods::{MethodInfo, OAUTH_TOKEN, USER_INFO_SHARE};
use alipay_explorer::signing::Verdict;
use alipay_explorer::simulator::{FAULTS, Fault, FaultRule};

use super::command_line;
use super::outcome::Outcome;
use super::window::Window;

/// The limit for calls that are to run into it.
const SHORT_LIMIT: Duration = Duration::from_secs(2);
/// What may come on top of the limit of a call.
const SLACK: Duration = Duration::from_secs(25);

/// A fault and the call that it strikes.
struct Case {
    fault: &'static Fault,
    struck: &'static MethodInfo,
}

impl Case {
    /// Each fault with the call that it is about, or with both calls.
    fn all() -> Vec<Self> {
        let cases = FAULTS.iter().flat_map(|fault| {
            let methods = match fault.about {
                Some(about) => vec![about],
                None if fault.is_of_tls() => vec![&OAUTH_TOKEN],
                None => vec![&OAUTH_TOKEN, &USER_INFO_SHARE],
            };
            methods.into_iter().map(|struck| Self { fault, struck })
        });
        cases.collect()
    }

    fn rule(&self) -> FaultRule {
        let method = (!self.fault.is_of_tls()).then_some(self.struck);
        FaultRule {
            method,
            ..FaultRule::new(self.fault)
        }
    }

    fn limit(&self) -> Duration {
        match self.fault.expectation.finding {
            Some("timeout") => SHORT_LIMIT,
            _ => TOTAL_LIMIT,
        }
    }

    fn name(&self) -> String {
        self.rule().to_string()
    }

    /// What must hold for either way.
    fn check(&self, outcome: &Outcome, way: &str) {
        let case = format!("{} ({way})", self.name());
        outcome.check(self.fault.expectation, &case);
        let limit = self.limit() + SLACK;
        assert!(outcome.elapsed < limit, "{case}: {:?}", outcome.elapsed);
    }

    fn in_window(&self, window: &mut Window) -> Outcome {
        window.state.time_limit = self.limit();
        let kept: Vec<_> = window.state.exchanges.iter().map(|it| it.id).collect();
        window.set_faults(vec![self.rule()]);
        let started = Instant::now();
        let exchanges = window.demo();
        let elapsed = started.elapsed();
        let all: Vec<_> = window.state.exchanges.iter().map(|it| it.id).collect();
        assert!(
            all.starts_with(&kept),
            "{}: earlier results are kept",
            self.name()
        );
        if self.struck == &USER_INFO_SHARE {
            let token = window.state.flow.stage.token();
            assert!(token.is_some(), "{}: the token is kept", self.name());
        }
        for exchange in &exchanges {
            let Some(answer) = &exchange.answer else {
                continue;
            };
            let version = window.state.profile().api_version;
            let is_struck = exchange.method == self.struck && self.fault.can_strike(version);
            let may_be_verified =
                !is_struck || self.fault.expectation.verdict == Some(Verdict::Verified);
            let is_verified = answer.signature.is_verified();
            assert!(may_be_verified || !is_verified, "{}", self.name());
        }
        Outcome::of_window(exchanges, self.struck, elapsed)
    }
}

#[test]
fn every_fault_is_understood_in_the_window_and_on_the_command_line() {
    let mut window = Window::open();
    let (mut table, mut times) = (String::new(), String::new());
    let mut failures = Vec::new();
    let on_command_line = std::thread::spawn(|| {
        let cases = Case::all().into_iter();
        let outcomes = cases.map(|it| command_line::flow(&it.name(), it.struck.name, it.limit()));
        outcomes.collect::<Vec<_>>()
    });
    let in_window: Vec<_> = Case::all()
        .iter()
        .map(|case| case.in_window(&mut window))
        .collect();
    let on_command_line = on_command_line.join().unwrap();
    for (case, outcomes) in Case::all()
        .iter()
        .zip(in_window.into_iter().zip(on_command_line))
    {
        let ways = [("window", outcomes.0), ("command line", outcomes.1)];
        for (way, outcome) in ways {
            let line = format!("{} | {way} | {}", case.name(), outcome.told());
            writeln!(table, "{line}").unwrap();
            writeln!(times, "{:>8.3} s | {line}", outcome.elapsed.as_secs_f64()).unwrap();
            let check = std::panic::AssertUnwindSafe(|| case.check(&outcome, way));
            if std::panic::catch_unwind(check).is_err() {
                failures.push(line);
            }
        }
    }
    println!("{times}");
    assert_eq!(failures, Vec::<String>::new());
    is_as_recorded("fault_matrix", &table);
    // Without a fault everything is well again.
    window.set_faults(Vec::new());
    let calls = window.demo();
    assert!(calls.len() == 2 && calls.iter().all(Exchange::is_good));
}

/// The third version has no table of expectations of its own: what must hold is that nothing is
/// shown as verified that was not, and that a fault strikes or says that it cannot.
#[test]
fn every_fault_in_v3_strikes_or_says_that_it_cannot() {
    let mut window = Window::open();
    window.call_by(ApiVersion::V3);
    let mut table = String::new();
    for case in Case::all() {
        let outcome = case.in_window(&mut window);
        if case.fault.can_strike(ApiVersion::V3) {
            let limit = case.limit() + SLACK;
            assert!(outcome.elapsed < limit, "{}", case.name());
        } else {
            assert_eq!(outcome.exit_code, 0, "{}: {outcome:?}", case.name());
            outcome.check_unharmed(&case.name());
        }
        writeln!(table, "{} | {}", case.name(), outcome.told()).unwrap();
    }
    is_as_recorded("fault_matrix_v3", &table);
}

fn is_as_recorded(name: &str, table: &str) {
    insta::with_settings!({
        snapshot_path => "../../snapshots/flow",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, table);
    });
}
