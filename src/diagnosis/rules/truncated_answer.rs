//! An answer that ends too early.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, TransportFault, Weight};
use crate::protocol::EnvelopeError;

/// The connection was cut, the JSON text is not complete, or nothing came at all.
pub(super) struct TruncatedAnswer;

impl Rule for TruncatedAnswer {
    fn id(&self) -> &'static str {
        "truncated-answer"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let finding = Self::found(evidence)?;
        // A preflight spends no code and has no member to query again.
        Some(if evidence.is_preflight {
            finding.because("preflight")
        } else {
            finding
        })
    }
}

impl TruncatedAnswer {
    fn found(evidence: &Evidence) -> Option<Finding> {
        let finding = Finding::new(Self.id(), Severity::Error, Weight::Documented);
        match (&evidence.transport, &evidence.body) {
            (Some(TransportFault::Cut { received }), _) => Some(
                finding
                    .with("received", received.to_string())
                    .quoting(format!("{received} B")),
            ),
            // What stopped it is told by the rule of that fault.
            (Some(_), _) => None,
            _ if evidence.failed_status().is_some() || evidence.compressed.is_some() => None,
            (_, Some(EnvelopeError::NotJson(error))) if error.truncated => {
                let finding = finding
                    .because("incomplete-json")
                    .quoting(format!("{} B", error.offset));
                Some(
                    finding
                        .with("offset", error.offset.to_string())
                        .with("expected", error.expected),
                )
            }
            (_, Some(EnvelopeError::Empty)) => Some(finding.because("empty").quoting("0 B")),
            _ => None,
        }
    }
}
