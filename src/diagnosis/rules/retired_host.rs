//! A gateway address that does not serve any more.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, TransportFault, Weight};
use crate::protocol::RetiredHost as Retired;

/// Known from the name alone. What TLS says about such a host has a rule of its own.
pub(super) struct RetiredHost;

impl Rule for RetiredHost {
    fn id(&self) -> &'static str {
        "retired-host"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        if matches!(evidence.transport, Some(TransportFault::Tls { .. })) {
            return None;
        }
        let host = evidence.gateway_host.as_deref()?;
        let (variant, weight) = match Retired::of(host)? {
            Retired::OldSandbox => (None, Weight::Documented),
            Retired::WithDots => (Some("dot-host"), Weight::Observed),
        };
        let finding = Finding::new(self.id(), Severity::Warning, weight)
            .perhaps_because(variant)
            .with("host", host)
            .quoting(format!("host = {host}"));
        Some(finding)
    }
}
