//! A value with line breaks, control characters or blanks around it.

use crate::diagnosis::{Evidence, Finding, OddValue, Rule, Severity, Topic, Weight};

/// Tokens and codes have none of them; they come from files, shells and clipboards. Once a gateway
/// has taken the request, nothing is to be said.
pub(super) struct SpoiltValue;

impl Rule for SpoiltValue {
    fn id(&self) -> &'static str {
        "spoilt-value"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.is_unanswered() && evidence.error.is_none() {
            return None;
        }
        let (name, odd) = evidence.odd_values.first()?;
        let variant = match odd {
            OddValue::LineBreak => Some("line-break"),
            OddValue::Control => Some("control"),
            OddValue::Edge => None,
        };
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Documented)
            .perhaps_because(variant)
            .with("name", name);
        let names = evidence.odd_values.iter().map(|(name, _)| name.clone());
        Some(finding.quoting_all(names))
    }
}
