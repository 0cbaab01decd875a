//! An app id that looks like one of another environment.

use super::mixed_environments::environment_of;
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::{AppIdFamily, Environment};

/// A hint before the call, and already at the authorization address; once a gateway has answered,
/// it has said whether it knows the app.
pub(super) struct AppIdEnvironment;

impl Rule for AppIdEnvironment {
    fn id(&self) -> &'static str {
        "app-id-environment"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if !evidence.is_unanswered() {
            return None;
        }
        let (app_id, host, family, is_page) = of_call(evidence).or_else(|| of_page(evidence))?;
        let variant = match (family, is_page) {
            (AppIdFamily::Sandbox, false) => Some("sandbox-app"),
            (AppIdFamily::Production, false) => None,
            (AppIdFamily::Sandbox, true) => Some("sandbox-app-on-page"),
            (AppIdFamily::Production, true) => Some("production-app-on-page"),
        };
        let finding = Finding::new(self.id(), Severity::Info, Weight::Likely)
            .perhaps_because(variant)
            .with("app_id", app_id)
            .quoting(format!("app_id = {app_id}"))
            .quoting_value("host", host);
        Some(finding)
    }
}

/// An app id, the host it is sent to, whose it looks like, and whether the host is that of the
/// authorization page.
type Odd<'a> = (&'a str, Option<&'a str>, AppIdFamily, bool);

fn of_call(evidence: &Evidence) -> Option<Odd<'_>> {
    let app_id = evidence.app_id.as_deref()?;
    let family = foreign_family(app_id, evidence.environment?)?;
    Some((app_id, evidence.gateway_host.as_deref(), family, false))
}

fn of_page(evidence: &Evidence) -> Option<Odd<'_>> {
    let (app_id, host) = (
        evidence.authorized_app()?,
        evidence.authorization_host.as_deref()?,
    );
    let family = foreign_family(app_id, environment_of(host)?)?;
    Some((app_id, Some(host), family, true))
}

/// Whose app id it looks like, if it is not of this environment.
fn foreign_family(app_id: &str, environment: Environment) -> Option<AppIdFamily> {
    let family = AppIdFamily::of(app_id)?;
    (family.fits(environment) == Some(false)).then_some(family)
}
