//! `user_status` and `is_certified` that contradict each other.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The founding document answers "is the user real-name verified?" by `user_status` alone, although
/// the answer also has `is_certified`. A frozen account may be either.
pub(super) struct CertifiedConflict;

impl Rule for CertifiedConflict {
    fn id(&self) -> &'static str {
        "certified-conflict"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let status = evidence.member_value("user_status")?.to_ascii_uppercase();
        let certified = evidence.member_value("is_certified")?.to_ascii_uppercase();
        let variant = match (status.as_str(), certified.as_str()) {
            ("T", "F") => None,
            ("Q" | "W", "T") => Some("flag-without-status"),
            _ => return None,
        };
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Documented)
            .perhaps_because(variant)
            .with("user_status", status)
            .with("is_certified", certified)
            .quoting(evidence.quoted_member_field("user_status"))
            .quoting(evidence.quoted_member_field("is_certified"));
        Some(finding)
    }
}
