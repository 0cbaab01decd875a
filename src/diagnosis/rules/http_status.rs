//! A failed HTTP status without a readable answer.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::EnvelopeError;

/// The gateway answers with status 200 even when it refuses, so another status comes from
/// something in front of it. A web page has its own rule.
pub(super) struct HttpStatus;

impl Rule for HttpStatus {
    fn id(&self) -> &'static str {
        "http-status"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let status = evidence.failed_status()?;
        let is_answer = evidence.body.is_none() && evidence.signature.is_some();
        let is_page = evidence.body == Some(EnvelopeError::Html);
        if is_answer || is_page || evidence.error.is_some() || evidence.transport.is_some() {
            return None;
        }
        let (variant, weight) = match status {
            300..400 => (Some("redirect"), Weight::Observed),
            400..500 => (Some("client-error"), Weight::Likely),
            _ => (None, Weight::Likely),
        };
        let finding = Finding::new(self.id(), Severity::Error, weight).perhaps_because(variant);
        Some(
            finding
                .with("status", status.to_string())
                .quoting(format!("HTTP status = {status}")),
        )
    }
}
