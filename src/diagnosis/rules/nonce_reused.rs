//! A nonce that was sent before.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The third version takes each nonce once. A call that went well had a new one, whatever a log
/// says.
pub(super) struct NonceReused;

impl Rule for NonceReused {
    fn id(&self) -> &'static str {
        "nonce-reused"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_open = evidence.is_unanswered() || evidence.error.is_some();
        if !(is_open && evidence.is_rest() && evidence.nonce_sent_before) {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented);
        Some(finding.quoting_value("nonce", evidence.signed_param("nonce")))
    }
}
