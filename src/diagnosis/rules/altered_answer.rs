//! A signature that does not fit although the key is right, or that is damaged.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};
use crate::protocol::SignType;
use crate::signing::MismatchCause;

/// The text was changed after signing, another hash was used, or the signature is no Base64.
pub(super) struct AlteredAnswer;

impl Rule for AlteredAnswer {
    fn id(&self) -> &'static str {
        "altered-answer"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let report = evidence.signature.as_ref()?;
        let cause = report.cause?;
        let variant = match cause {
            MismatchCause::AlteredText => None,
            MismatchCause::OtherHash => Some("other-hash"),
            MismatchCause::DamagedSignature => Some("damaged-signature"),
            MismatchCause::WrongKey | MismatchCause::OwnPublicKey => return None,
        };
        let algorithm = report.sign_type.map_or("–", SignType::algorithm);
        let finding = Finding::new(self.id(), Severity::Error)
            .perhaps_because(variant)
            .with("algorithm", algorithm)
            .quoting(format!("sign: mismatch ({})", cause.name()));
        Some(
            finding.quoting_all(
                report
                    .signature_bits
                    .map(|bits| format!("{algorithm}, {bits} bit")),
            ),
        )
    }
}
