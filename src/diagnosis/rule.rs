//! The rules and how they are applied.

use super::{Evidence, Finding, RULES, Topic};

/// One thing that can be concluded from evidence.
pub trait Rule: Sync {
    /// Its id: the name of its texts, and the `id` of its findings in JSON output. Ids are never
    /// used again for something else.
    fn id(&self) -> &'static str;

    /// What it explains.
    fn topic(&self) -> Topic;

    /// Whether it only stands in where no other rule of its topic has an explanation.
    fn is_fallback(&self) -> bool {
        false
    }

    /// The finding, if the evidence shows it.
    fn check(&self, evidence: &Evidence) -> Option<Finding>;
}

/// Applies every rule; the most severe findings come first. A fallback is left out where another
/// rule explains its topic.
#[must_use]
pub fn diagnose(evidence: &Evidence) -> Vec<Finding> {
    let found: Vec<(&dyn Rule, Finding)> = RULES
        .iter()
        .filter_map(|rule| Some((*rule, rule.check(evidence)?)))
        .collect();
    let explained: Vec<Topic> = found
        .iter()
        .filter(|(rule, _)| !rule.is_fallback())
        .map(|(rule, _)| rule.topic())
        .collect();
    let mut findings: Vec<_> = found
        .into_iter()
        .filter(|(rule, _)| !(rule.is_fallback() && explained.contains(&rule.topic())))
        .map(|(_, finding)| finding)
        .collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings
}
