//! The rules and how they are applied.

use super::{Evidence, Finding, RULES};

/// One thing that can be concluded from evidence.
pub trait Rule: Sync {
    /// Its id: the name of its texts, and the `id` of its findings in JSON output. Ids are never
    /// used again for something else.
    fn id(&self) -> &'static str;

    /// The finding, if the evidence shows it.
    fn check(&self, evidence: &Evidence) -> Option<Finding>;
}

/// Applies every rule; the most severe findings come first.
#[must_use]
pub fn diagnose(evidence: &Evidence) -> Vec<Finding> {
    let mut findings: Vec<_> = RULES
        .iter()
        .filter_map(|rule| rule.check(evidence))
        .collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings
}
