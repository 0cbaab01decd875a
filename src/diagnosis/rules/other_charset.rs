//! An answer that was read in another character set than it is written in.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The signature is over bytes and may fit all the same; the texts shown are wrong.
pub(super) struct OtherCharset;

impl Rule for OtherCharset {
    fn id(&self) -> &'static str {
        "other-charset"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let (read_as, really) = evidence.misread?;
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Documented)
            .with("read_as", read_as.name())
            .with("really", really.name());
        Some(finding.quoting(format!("charset = {}", read_as.name())))
    }
}
