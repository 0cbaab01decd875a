//! A gateway whose certificate is not accepted.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, TransportFault};

/// Hosts of the sandbox that was replaced.
const OLD_SANDBOX: [&str; 2] = ["openapi.alipaydev.com", "openauth.alipaydev.com"];
/// Beginnings of host names that a published description writes with a dot instead of a hyphen.
const WITH_DOTS: [&str; 2] = ["openapi.sandbox.dl.", "openauth.sandbox.dl."];

/// The old sandbox has an expired certificate, the name with dots one for another host; otherwise
/// mostly a proxy stands in between.
pub(super) struct TlsFailure;

impl Rule for TlsFailure {
    fn id(&self) -> &'static str {
        "tls-failure"
    }

    fn topic(&self) -> Topic {
        Topic::Connection
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let Some(TransportFault::Tls { host, reason }) = &evidence.transport else {
            return None;
        };
        let finding = Finding::new(self.id(), Severity::Error).perhaps_because(cause(host, reason));
        let finding = finding.with("host", host).with("reason", reason);
        Some(finding.quoting(format!("host = {host}")).quoting(reason))
    }
}

fn cause(host: &str, reason: &str) -> Option<&'static str> {
    if OLD_SANDBOX.iter().any(|old| host.ends_with(old)) {
        Some("expired-old-sandbox")
    } else if WITH_DOTS.iter().any(|dots| host.starts_with(dots)) {
        Some("dot-host")
    } else if reason.contains("UnknownIssuer") {
        Some("unknown-issuer")
    } else {
        None
    }
}
