//! The four fields that newer apps do not get.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};

const FIELDS: [&str; 4] = [
    "is_certified",
    "is_student_certified",
    "user_type",
    "user_status",
];

/// Apps approved after 24 December 2019 get no account type, status or verification.
pub(super) struct AbsentCertifiedFields;

impl Rule for AbsentCertifiedFields {
    fn id(&self) -> &'static str {
        "absent-certified-fields"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let member = evidence.member.as_ref()?;
        let all_absent = FIELDS.iter().all(|name| member.value(name).is_none());
        all_absent.then(|| {
            let facts = FIELDS.iter().map(|name| evidence.quoted_member_field(name));
            Finding::new(self.id(), Severity::Info).quoting_all(facts)
        })
    }
}
