//! An answer that fits here and fails in official SDKs.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, UnusualLayout, Weight};
use crate::signing::Verdict;

/// The SDKs cut the signed text out by position. What they make of other positions was tried out
/// with their published versions.
pub(super) struct UnusualLayoutHint;

impl Rule for UnusualLayoutHint {
    fn id(&self) -> &'static str {
        "unusual-layout"
    }

    fn topic(&self) -> Topic {
        Topic::Signature
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let layout = evidence.layout?;
        if !evidence.has_verdict(Verdict::Verified) {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Observed);
        let node = evidence.answer_node.as_deref().unwrap_or("…");
        Some(match layout {
            UnusualLayout::SignFirst => finding
                .because("signature-first")
                .quoting(format!("{{\"sign\":…, \"{node}\":…}}")),
            UnusualLayout::Spaced => finding.quoting(format!("\"{node}\" : {{")),
        })
    }
}
