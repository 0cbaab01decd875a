//! A member without `avatar`.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};

/// The founding document's second question: the user has not set one.
pub(super) struct MissingAvatar;

impl Rule for MissingAvatar {
    fn id(&self) -> &'static str {
        "missing-avatar"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if evidence.member.as_ref()?.value("avatar").is_some() {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Info);
        Some(finding.quoting(evidence.quoted_member_field("avatar")))
    }
}
