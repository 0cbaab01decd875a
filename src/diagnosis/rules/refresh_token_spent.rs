//! A refresh token that is about to be sent again.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The warning before the call: a refusal has a rule of its own.
pub(super) struct RefreshTokenSpent;

impl Rule for RefreshTokenSpent {
    fn id(&self) -> &'static str {
        "refresh-token-spent"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.refresh_token_spent_before || !evidence.is_unanswered() {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Documented)
            .quoting("2 × refresh_token")
            .quoting_value("refresh_token", evidence.signed_param("refresh_token"));
        Some(finding)
    }
}
