//! Both halves of one key pair.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// Keys that were pasted together and belong together, unless one stands as Alipay's.
pub(super) struct MatchingKeyPair;

impl Rule for MatchingKeyPair {
    fn id(&self) -> &'static str {
        "matching-key-pair"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let is_plain = evidence.is_key_pair && evidence.own_key_as_alipays.is_none();
        is_plain.then(|| Finding::new(self.id(), Severity::Info, Weight::Observed))
    }
}
