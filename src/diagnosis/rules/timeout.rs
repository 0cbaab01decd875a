//! A gateway that takes too long.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, TransportFault, Weight};

/// Connecting and waiting for the answer have limits of their own and other causes.
pub(super) struct Timeout;

impl Rule for Timeout {
    fn id(&self) -> &'static str {
        "timeout"
    }

    fn topic(&self) -> Topic {
        Topic::Connection
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let Some(TransportFault::Timeout { connecting, limit }) = &evidence.transport else {
            return None;
        };
        let variant = match (*connecting, evidence.is_preflight) {
            (true, _) => Some("connecting"),
            (false, true) => Some("preflight"),
            (false, false) => None,
        };
        let seconds = limit.as_secs_f64().to_string();
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented)
            .perhaps_because(variant)
            .quoting(format!("timeout = {seconds} s"))
            .quoting_value("host", evidence.gateway_host.as_deref());
        Some(finding.with("seconds", seconds))
    }
}
