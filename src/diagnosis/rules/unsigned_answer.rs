//! An answer of success that nobody signed.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::signing::Verdict;

/// A gateway leaves failures unsigned that it finds before it knows the app's key; a success is
/// always signed.
pub(super) struct UnsignedAnswer;

impl Rule for UnsignedAnswer {
    fn id(&self) -> &'static str {
        "unsigned-answer"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_success = evidence.error.is_none() && evidence.has_verdict(Verdict::Unsigned);
        is_success.then(|| {
            Finding::new(self.id(), Severity::Error, Weight::Documented).quoting("sign = –")
        })
    }
}
