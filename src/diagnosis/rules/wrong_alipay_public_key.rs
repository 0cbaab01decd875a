//! An answer signed with another key than the one given.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};
use crate::signing::MismatchCause;

/// The block inside the signature is noise under a wrong key, so this is certain.
pub(super) struct WrongAlipayPublicKey;

impl Rule for WrongAlipayPublicKey {
    fn id(&self) -> &'static str {
        "wrong-alipay-public-key"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let report = evidence.mismatch(MismatchCause::WrongKey)?;
        let finding = Finding::new(self.id(), Severity::Error)
            .quoting_value("SHA-256", report.key.map(|key| key.short()));
        match (report.signature_bits, report.key_bits) {
            (Some(signature), Some(key)) if signature != key => Some(
                finding
                    .because("other-size")
                    .with("signature_bits", signature.to_string())
                    .with("key_bits", key.to_string())
                    .quoting(format!("sign: {signature} bit ≠ {key} bit")),
            ),
            _ => Some(finding.quoting("sign: mismatch (wrong-key)")),
        }
    }
}
