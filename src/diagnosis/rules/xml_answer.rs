//! An answer in XML.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::EnvelopeError;

/// What comes when a call asks for `format=XML`.
pub(super) struct XmlAnswer;

impl Rule for XmlAnswer {
    fn id(&self) -> &'static str {
        "xml-answer"
    }

    fn topic(&self) -> Topic {
        Topic::Answer
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let Some(EnvelopeError::Xml { root }) = &evidence.body else {
            return None;
        };
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented);
        Some(finding.with("root", root).quoting(format!("<{root}>")))
    }
}
