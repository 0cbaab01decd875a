//! A member without `avatar`.

use super::absence::{came, narrow_scope, nothing_but_id, sandbox};
use crate::diagnosis::{Evidence, Finding, Reason, Rule, Severity, Topic, Weight};

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
        let finding = Finding::new(self.id(), Severity::Info, Weight::Documented)
            .quoting(evidence.quoted_member_field("avatar"));
        Some(finding.weighing(reasons(evidence)))
    }
}

/// The document knows one reason only; where nothing but the id came it is no more than a guess.
fn reasons(evidence: &Evidence) -> impl Iterator<Item = Reason> {
    let bare = nothing_but_id(evidence);
    let weight = bare.as_ref().map_or(Weight::Documented, |_| Weight::Likely);
    let not_set = Reason::new("not-set", weight).quoting_all(
        ["nick_name"]
            .into_iter()
            .filter(|name| came(evidence, name))
            .map(|name| evidence.quoted_member_field(name)),
    );
    narrow_scope(evidence)
        .into_iter()
        .chain(bare)
        .chain([not_set])
        .chain(sandbox(evidence))
}
