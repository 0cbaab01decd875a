//! An answer beyond the limit.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, TransportFault, Weight};

const MEBIBYTE: usize = 1024 * 1024;

/// Answers of the two calls have a few kilobytes; anything this large is something else.
pub(super) struct AnswerTooLarge;

impl Rule for AnswerTooLarge {
    fn id(&self) -> &'static str {
        "answer-too-large"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let Some(TransportFault::BodyTooLarge { limit }) = &evidence.transport else {
            return None;
        };
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .with("limit", (limit / MEBIBYTE).to_string())
            .quoting(format!("> {limit} B"));
        Some(finding)
    }
}
