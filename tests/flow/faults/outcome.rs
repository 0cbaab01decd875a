//! What was made of a call that a fault has struck.

use std::time::Duration;

use alipay_explorer::client::{Exchange, FlowRun};
use alipay_explorer::protocol::methods::MethodInfo;
use alipay_explorer::signing::Verdict;
use alipay_explorer::simulator::Expectation;

/// What is found about the usual persona's data when nothing is wrong.
const USUAL: [&str; 4] = [
    "missing-avatar",
    "missing-place-or-gender",
    "user-status",
    "gender-case",
];

/// The outcome of one flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    /// Rules of what was found about the struck call, or the whole flow.
    pub(super) findings: Vec<String>,
    /// What its signature proves.
    pub(super) verdict: Option<String>,
    /// 0, 1 or 3.
    pub(super) exit_code: i32,
    /// How long all of it took.
    pub(super) elapsed: Duration,
}

impl Outcome {
    /// What the window's exchanges show.
    pub(super) fn of_window(
        exchanges: Vec<Exchange>,
        struck: &MethodInfo,
        elapsed: Duration,
    ) -> Self {
        let call = exchanges.iter().find(|exchange| exchange.method == struck);
        let call = call.expect("the struck call was made").clone();
        let run = FlowRun { exchanges };
        let answer = call.answer.as_ref();
        Self {
            findings: call.findings.iter().map(|it| it.rule.to_owned()).collect(),
            verdict: answer.map(|answer| answer.signature.verdict.name().to_owned()),
            exit_code: match (
                run.is_good(),
                run.exchanges.iter().all(Exchange::got_answer),
            ) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 3,
            },
            elapsed,
        }
    }

    /// Panics unless it is as it must be.
    pub(super) fn check(&self, expected: Expectation, case: &str) {
        let is_new = |id: &&String| !USUAL.contains(&id.as_str());
        match expected.finding {
            Some(finding) => {
                let is_found = self.findings.iter().any(|id| id == finding);
                assert!(is_found, "{case}: {finding} is not in {self:?}");
            }
            None => assert_eq!(self.findings.iter().find(is_new), None, "{case}"),
        }
        let verdict = expected.verdict.map(|verdict| verdict.name().to_owned());
        assert_eq!(self.verdict, verdict, "{case}: {self:?}");
        assert_eq!(
            self.exit_code,
            i32::from(expected.exit_code),
            "{case}: {self:?}"
        );
    }

    /// Panics unless the call went as without a fault.
    pub(super) fn check_unharmed(&self, case: &str) {
        let unharmed = Expectation {
            finding: None,
            verdict: Some(Verdict::Verified),
            exit_code: 0,
        };
        self.check(unharmed, case);
    }

    /// One cell of the table.
    pub(super) fn told(&self) -> String {
        let verdict = self.verdict.as_deref().unwrap_or("–");
        let findings = match self.findings.as_slice() {
            [] => "–".to_owned(),
            findings => findings.join(", "),
        };
        format!("{} | {verdict} | {findings}", self.exit_code)
    }
}
