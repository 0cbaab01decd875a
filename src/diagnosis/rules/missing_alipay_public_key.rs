//! A signed answer and no key to check it with.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::signing::Verdict;

/// Nothing is wrong, but nothing is proven either.
pub(super) struct MissingAlipayPublicKey;

impl Rule for MissingAlipayPublicKey {
    fn id(&self) -> &'static str {
        "missing-alipay-public-key"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        evidence.has_verdict(Verdict::NoKey).then(|| {
            Finding::new(self.id(), Severity::Info, Weight::Documented).quoting("sign: no-key")
        })
    }
}
