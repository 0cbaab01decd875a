//! A body that is no answer of a gateway.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::EnvelopeError;

/// JSON of another shape, or no JSON at all.
pub(super) struct NotAnAnswer;

impl Rule for NotAnAnswer {
    fn id(&self) -> &'static str {
        "not-an-answer"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if evidence.failed_status().is_some() || evidence.compressed.is_some() {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented);
        match evidence.body.as_ref()? {
            EnvelopeError::NoNode { found } if found.is_empty() => {
                Some(finding.because("no-names"))
            }
            EnvelopeError::NoNode { found } => Some(finding.with("found", found).quoting(found)),
            EnvelopeError::NotJson(error) if !error.truncated => {
                let (offset, expected) = (error.offset.to_string(), error.expected);
                let finding = finding
                    .because("broken-json")
                    .quoting(format!("offset = {offset}"));
                Some(finding.with("offset", offset).with("expected", expected))
            }
            _ => None,
        }
    }
}
