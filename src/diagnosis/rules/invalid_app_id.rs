//! `isv.invalid-app-id`: the gateway does not know the app.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic};
use crate::protocol::{AppIdFamily, Environment};

/// Every environment has app ids of its own. Their shapes are only observed, so the texts say
/// "likely".
pub(super) struct InvalidAppId;

impl Rule for InvalidAppId {
    fn id(&self) -> &'static str {
        "invalid-app-id"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.has_sub_code("invalid-app-id") {
            return None;
        }
        let finding = Finding::new(self.id(), Severity::Error).quoting_all(evidence.quoted_error());
        let Some(app_id) = &evidence.app_id else {
            return Some(finding);
        };
        let finding = finding
            .with("app_id", app_id)
            .quoting(format!("app_id = {app_id}"));
        if let Some(issued_to) = evidence
            .code_app_id
            .as_ref()
            .filter(|issued| *issued != app_id)
        {
            let finding = finding.because("other-app").with("issued_to", issued_to);
            return Some(finding.quoting(format!("app_id: {issued_to} ≠ {app_id}")));
        }
        let finding = finding.perhaps_because(cause(app_id, evidence.environment));
        Some(finding.quoting_value("host", evidence.gateway_host.as_deref()))
    }
}

fn cause(app_id: &str, environment: Option<Environment>) -> Option<&'static str> {
    if app_id.len() == 16 && app_id.starts_with("2088") {
        return Some("partner-id");
    }
    let family = AppIdFamily::of(app_id)?;
    (family.fits(environment?) == Some(false)).then_some(match family {
        AppIdFamily::Sandbox => "sandbox-app",
        AppIdFamily::Production => "production-app",
    })
}
