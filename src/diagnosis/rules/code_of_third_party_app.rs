//! A user's code that was issued to the third-party app itself instead of its merchant's app.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};

/// The user's page was opened with the wrong app id. Only the warning before the call: a refusal
/// has a rule of its own.
pub(super) struct CodeOfThirdPartyApp;

impl Rule for CodeOfThirdPartyApp {
    fn id(&self) -> &'static str {
        "code-of-third-party-app"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let (issued_to, app_id) = (evidence.code_app_id.as_ref()?, evidence.app_id.as_ref()?);
        evidence.signed_param("app_auth_token")?;
        if issued_to != app_id || !evidence.is_unanswered() {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Warning, Weight::Documented)
            .with("app_id", app_id)
            .quoting(format!("app_id: {issued_to} = {app_id}"));
        Some(finding)
    }
}
