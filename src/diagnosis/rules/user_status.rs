//! What the letter in `user_status` means.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The founding document's third question names the four letters.
pub(super) struct UserStatus;

impl Rule for UserStatus {
    fn id(&self) -> &'static str {
        "user-status"
    }

    fn topic(&self) -> Topic {
        Topic::Member
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let status = evidence.member_value("user_status")?;
        let (severity, variant) = match status.to_ascii_uppercase().as_str() {
            "Q" => (Severity::Info, Some("quick-registered")),
            "T" => (Severity::Info, Some("certified")),
            "B" => (Severity::Warning, Some("frozen")),
            "W" => (Severity::Warning, Some("inactive")),
            _ => (Severity::Warning, None),
        };
        let weight = variant.map_or(Weight::Likely, |_| Weight::Documented);
        let finding = Finding::new(self.id(), severity, weight).perhaps_because(variant);
        Some(
            finding
                .with("user_status", status)
                .quoting(format!("user_status = {status}"))
                .quoting(evidence.quoted_member_field("is_certified")),
        )
    }
}
