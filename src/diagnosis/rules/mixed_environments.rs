//! An authorization page and a gateway of two environments.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::Environment;

const PRODUCTION: [&str; 2] = ["openauth.alipay.com", "openapi.alipay.com"];
const SANDBOX: [&str; 2] = [
    "openauth-sandbox.dl.alipaydev.com",
    "openapi-sandbox.dl.alipaydev.com",
];

/// Codes of one environment are unknown in the other. Only hosts that Alipay has published are told apart.
pub(super) struct MixedEnvironments;

impl Rule for MixedEnvironments {
    fn id(&self) -> &'static str {
        "mixed-environments"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let page = evidence.authorization_host.as_deref()?;
        let gateway = evidence.gateway_host.as_deref()?;
        let variant = match (environment_of(page)?, environment_of(gateway)?) {
            (Environment::Production, Environment::Sandbox) => Some("sandbox-gateway"),
            (Environment::Sandbox, Environment::Production) => None,
            _ => return None,
        };
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .with("page", page)
            .with("gateway", gateway)
            .quoting(format!("{page} ≠ {gateway}"));
        Some(finding)
    }
}

/// The environment of a host that Alipay has published.
pub(super) fn environment_of(host: &str) -> Option<Environment> {
    let is_one_of = |hosts: &[&str]| hosts.iter().any(|known| host.eq_ignore_ascii_case(known));
    if is_one_of(&PRODUCTION) {
        Some(Environment::Production)
    } else if is_one_of(&SANDBOX) {
        Some(Environment::Sandbox)
    } else {
        None
    }
}
