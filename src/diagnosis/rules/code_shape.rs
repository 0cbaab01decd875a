//! A code that does not look like one.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::CodeShape;

/// Codes come back in an address, and get spoilt by decoding or copying. Worth knowing before the
/// code is sent, and as the reason of a refusal; a gateway that takes it proves the hint wrong.
pub(super) struct CodeShapeHint;

impl Rule for CodeShapeHint {
    fn id(&self) -> &'static str {
        "code-shape"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.is_unanswered() && evidence.error.is_none() {
            return None;
        }
        let warning = Finding::new(self.id(), Severity::Warning, Weight::Observed);
        let code = evidence.signed_param("code").unwrap_or("…");
        let finding = match evidence.code_shape? {
            CodeShape::Escaped => warning.because("escaped"),
            CodeShape::Blank => warning.because("blank"),
            CodeShape::OtherCharacters => warning,
            CodeShape::OtherLength { characters } => {
                Finding::new(self.id(), Severity::Info, Weight::Observed)
                    .because("length")
                    .with("characters", characters.to_string())
                    .quoting(format!("length = {characters}"))
            }
        };
        Some(finding.quoting(format!("code = {code}")))
    }
}
