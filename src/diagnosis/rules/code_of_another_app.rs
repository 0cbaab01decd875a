//! A code that is about to be exchanged by another app than it was issued to.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The redirect names the app. Only the warning before the call: a refusal has a rule of its own.
/// A third-party app exchanges codes that were issued to its merchants.
pub(super) struct CodeOfAnotherApp;

impl Rule for CodeOfAnotherApp {
    fn id(&self) -> &'static str {
        "code-of-another-app"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let (issued_to, app_id) = (evidence.code_app_id.as_ref()?, evidence.app_id.as_ref()?);
        let is_third_party = evidence.signed_param("app_auth_token").is_some();
        if issued_to == app_id || is_third_party || !evidence.is_unanswered() {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Documented)
            .with("issued_to", issued_to)
            .with("app_id", app_id)
            .quoting(format!("app_id: {issued_to} ≠ {app_id}"));
        Some(finding)
    }
}
