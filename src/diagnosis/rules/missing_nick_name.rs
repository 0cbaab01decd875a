//! A member without `nick_name`.

use super::absence::{came, company, narrow_scope, nothing_but_id};
use crate::diagnosis::{Evidence, Finding, Reason, Rule, Severity, Topic, Weight};

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
        let finding = Finding::new(self.id(), Severity::Info, Weight::Likely)
            .perhaps_because(user_type.map(|letter| match letter {
                "1" => "company-account",
                _ => "not-set",
            }))
            .quoting(evidence.quoted_member_field("nick_name"))
            .quoting(evidence.quoted_member_field("user_type"));
        Some(finding.weighing(reasons(evidence)))
    }
}

/// Of the document's two reasons, the account type shuts one out.
fn reasons(evidence: &Evidence) -> impl Iterator<Item = Reason> {
    let not_set = match evidence.member_value("user_type") {
        Some("1") => None,
        Some(_) => Some(Weight::Documented),
        None => Some(Weight::Likely),
    };
    let not_set = not_set.map(|weight| {
        let reason = Reason::new("not-set", weight);
        reason.quoting_all(
            ["user_type", "avatar"]
                .into_iter()
                .filter(|name| came(evidence, name))
                .map(|name| evidence.quoted_member_field(name)),
        )
    });
    narrow_scope(evidence)
        .into_iter()
        .chain(nothing_but_id(evidence))
        .chain(company(evidence, Weight::Documented))
        .chain(not_set)
}
