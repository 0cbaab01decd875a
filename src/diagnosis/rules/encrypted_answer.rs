//! An answer whose content is encrypted.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::signing::{SignatureReport, Verdict};

/// The node is a text in place of an object. The signature is over that text with its quotes, so it
/// can be checked; what is in it cannot be told.
pub(super) struct EncryptedAnswer;

impl Rule for EncryptedAnswer {
    fn id(&self) -> &'static str {
        "encrypted-answer"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.is_encrypted {
            return None;
        }
        let report = evidence.signature.as_ref();
        let is_verified = report.is_some_and(SignatureReport::is_verified);
        let verdict = report.map_or(Verdict::NoKey, |report| report.verdict);
        let finding = Finding::new(self.id(), Severity::Info, Weight::Documented)
            .quoting_value("node", evidence.answer_node.as_deref())
            .quoting(format!("sign: {}", verdict.name()));
        Some(if is_verified {
            finding.because("verified")
        } else {
            finding
        })
    }
}
