//! An app id that looks like one of another environment.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::AppIdFamily;

/// A hint before the call; once a gateway has answered, it has said whether it knows the app.
pub(super) struct AppIdEnvironment;

impl Rule for AppIdEnvironment {
    fn id(&self) -> &'static str {
        "app-id-environment"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let (app_id, environment) = (evidence.app_id.as_deref()?, evidence.environment?);
        let family = AppIdFamily::of(app_id)?;
        if !evidence.is_unanswered() || family.fits(environment) != Some(false) {
            return None;
        }
        let variant = match family {
            AppIdFamily::Sandbox => Some("sandbox-app"),
            AppIdFamily::Production => None,
        };
        let finding = Finding::new(self.id(), Severity::Info, Weight::Likely)
            .perhaps_because(variant)
            .with("app_id", app_id)
            .quoting(format!("app_id = {app_id}"))
            .quoting_value("host", evidence.gateway_host.as_deref());
        Some(finding)
    }
}
