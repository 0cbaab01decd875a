//! A body that came compressed, although that was not allowed.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// A gateway compresses only for clients that ask for it; this one does not, so something on the
/// way did it.
pub(super) struct CompressedAnswer;

impl Rule for CompressedAnswer {
    fn id(&self) -> &'static str {
        "compressed-answer"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let encoding = evidence.compressed.as_deref()?;
        evidence.body.as_ref()?;
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .with("encoding", encoding)
            .quoting(format!("Content-Encoding = {encoding}"));
        Some(finding)
    }
}
