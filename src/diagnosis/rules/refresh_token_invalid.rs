//! A refresh token that is not accepted.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// Each refresh gives a new refresh token and spends the old one.
pub(super) struct RefreshTokenInvalid;

impl Rule for RefreshTokenInvalid {
    fn id(&self) -> &'static str {
        "refresh-token-invalid"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let variant = match evidence.bare_sub_code()? {
            "refreshed-token-invalid" => None,
            "refresh-token-invalid" if evidence.refresh_token_spent_before => Some("spent"),
            "refresh-token-invalid" => Some("unknown"),
            "refresh-token-time-out" => Some("expired"),
            _ => return None,
        };
        let spent = evidence.refresh_token_spent_before;
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .quoting_all(evidence.quoted_error())
            .quoting_all(spent.then(|| "2 × refresh_token".to_owned()))
            .quoting_value("refresh_token", evidence.signed_param("refresh_token"));
        Some(finding)
    }
}
