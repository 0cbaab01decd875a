//! An answer in which a name is repeated or a second node stands.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::signing::Verdict;

/// Programs disagree about which of them is meant, so nothing in it counts as verified.
pub(super) struct AmbiguousAnswer;

impl Rule for AmbiguousAnswer {
    fn id(&self) -> &'static str {
        "ambiguous-answer"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        evidence.has_verdict(Verdict::Ambiguous).then(|| {
            let names = evidence.conflicts.join(", ");
            let names = if names.is_empty() {
                "–".to_owned()
            } else {
                names
            };
            let finding =
                Finding::new(self.id(), Severity::Error, Weight::Documented).with("names", &names);
            finding.quoting(names)
        })
    }
}
