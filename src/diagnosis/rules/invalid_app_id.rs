//! `isv.invalid-app-id`: the gateway does not know the app.

use super::partner_id_as_app_id::is_partner_id;
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
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
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .quoting_all(evidence.quoted_error());
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
        let finding = match cause(app_id, evidence.environment) {
            Some("partner-id") => finding.because("partner-id").weighed(Weight::Observed),
            // The shapes of app ids are a hint, no proof.
            Some(variant) => finding.because(variant).weighed(Weight::Likely),
            None => finding,
        };
        Some(finding.quoting_value("host", evidence.gateway_host.as_deref()))
    }
}

fn cause(app_id: &str, environment: Option<Environment>) -> Option<&'static str> {
    if is_partner_id(app_id) {
        return Some("partner-id");
    }
    let family = AppIdFamily::of(app_id)?;
    (family.fits(environment?) == Some(false)).then_some(match family {
        AppIdFamily::Sandbox => "sandbox-app",
        AppIdFamily::Production => "production-app",
    })
}
