//! A member without `nick_name`.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};

/// The founding document's first question: company accounts have no nickname, and not everybody
/// sets one.
pub(super) struct MissingNickName;

impl Rule for MissingNickName {
    fn id(&self) -> &'static str {
        "missing-nick-name"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if evidence.member.as_ref()?.value("nick_name").is_some() {
            return None;
        }
        let user_type = evidence.member_value("user_type");
        let finding = Finding::new(self.id(), Severity::Info)
            .perhaps_because(user_type.map(|letter| match letter {
                "1" => "company-account",
                _ => "not-set",
            }))
            .quoting(evidence.quoted_member_field("nick_name"));
        Some(finding.quoting(evidence.quoted_member_field("user_type")))
    }
}
