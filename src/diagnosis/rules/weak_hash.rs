//! An answer that verifies by SHA-1.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::SignType;
use crate::signing::Verdict;

/// `sign_type` RSA is kept for old apps only. Where nobody has said which one is expected, the
/// signature fits all the same, and this is worth knowing.
pub(super) struct WeakHash;

impl Rule for WeakHash {
    fn id(&self) -> &'static str {
        "weak-hash"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let report = evidence.signature.as_ref()?;
        let is_sha1 = report.sign_type == Some(SignType::Rsa);
        (is_sha1 && report.verdict == Verdict::Verified).then(|| {
            Finding::new(self.id(), Severity::Info, Weight::Documented)
                .quoting_all(report.algorithm())
        })
    }
}
