//! A call for a merchant whose `app_auth_token` is missing or not accepted.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// Third-party apps (ISV) act for merchants, who have to authorize them.
pub(super) struct AppAuthToken;

impl Rule for AppAuthToken {
    fn id(&self) -> &'static str {
        "app-auth-token"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let variant = match evidence.bare_sub_code()? {
            "self-invoke-forbidden" => None,
            "invalid-app-auth-token" => Some("refused"),
            "invalid-app-auth-token-no-api" => Some("no-product"),
            "app-auth-token-time-out" => Some("expired"),
            _ => return None,
        };
        let sent = evidence.signed_param("app_auth_token").unwrap_or("–");
        let is_known = evidence.sign_content.is_some();
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .quoting_all(evidence.quoted_error())
            .quoting_value("app_auth_token", is_known.then_some(sent));
        Some(finding)
    }
}
