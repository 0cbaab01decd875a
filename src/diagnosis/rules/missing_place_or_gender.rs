//! A member without `province`, `city` or `gender`.

use super::absence::{came, company, narrow_scope, newer_app, nothing_but_id, sandbox};
use crate::diagnosis::{Evidence, Finding, Reason, Rule, Severity, Topic, Weight};

const FIELDS: [&str; 3] = ["province", "city", "gender"];

/// Recent answers mostly hold avatar and nickname only; older apps get more.
pub(super) struct MissingPlaceOrGender;

impl Rule for MissingPlaceOrGender {
    fn id(&self) -> &'static str {
        "missing-place-or-gender"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        evidence.member.as_ref()?;
        let absent: Vec<_> = FIELDS
            .into_iter()
            .filter(|name| !came(evidence, name))
            .collect();
        if absent.is_empty() {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Info, Weight::Likely)
            .with("fields", absent.join(", "))
            .quoting_all(absent.iter().map(|name| evidence.quoted_member_field(name)));
        Some(finding.weighing(reasons(evidence, &absent)))
    }
}

/// A company has no gender; a place and a gender are given by the user or not at all.
fn reasons(evidence: &Evidence, absent: &[&str]) -> impl Iterator<Item = Reason> {
    let company = company(evidence, Weight::Likely).filter(|_| {
        let is_told = evidence.member_value("user_type") == Some("1");
        is_told && absent.contains(&"gender")
    });
    let present = FIELDS.into_iter().filter(|name| came(evidence, name));
    let not_set = Reason::new("not-set", Weight::Likely)
        .quoting_all(present.map(|name| evidence.quoted_member_field(name)));
    narrow_scope(evidence)
        .into_iter()
        .chain(newer_app(evidence, Weight::Observed))
        .chain(nothing_but_id(evidence))
        .chain(company)
        .chain([not_set])
        .chain(sandbox(evidence))
}
