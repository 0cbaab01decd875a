//! A gateway whose certificate is not accepted, or that shows none.

use crate::diagnosis::{
    Evidence, Finding, Rule, Severity, TlsTrouble, Topic, TransportFault, Weight,
};
use crate::protocol::RetiredHost;

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
        let cause = cause(host, reason);
        let finding =
            Finding::new(self.id(), Severity::Error, weight_of(cause)).perhaps_because(cause);
        let finding = finding.with("host", host).with("reason", reason);
        Some(finding.quoting(format!("host = {host}")).quoting(reason))
    }
}

/// What the library says of a certificate is certain; why it is so is observed for the known hosts
/// and a guess for all others.
fn weight_of(cause: Option<&str>) -> Weight {
    match cause {
        None | Some("expired" | "other-name") => Weight::Documented,
        Some("no-certificate" | "unknown-issuer") => Weight::Likely,
        Some(_) => Weight::Observed,
    }
}

fn cause(host: &str, reason: &str) -> Option<&'static str> {
    match (RetiredHost::of(host), TlsTrouble::of(reason)) {
        (Some(RetiredHost::OldSandbox), TlsTrouble::Expired) => Some("expired-old-sandbox"),
        (Some(RetiredHost::WithDots), TlsTrouble::OtherName) => Some("dot-host"),
        (Some(_), _) => Some("retired-host"),
        (None, TlsTrouble::NoCertificate) => Some("no-certificate"),
        (None, TlsTrouble::UnknownIssuer) => Some("unknown-issuer"),
        (None, TlsTrouble::Expired) => Some("expired"),
        (None, TlsTrouble::OtherName) => Some("other-name"),
        (None, TlsTrouble::Refused) => None,
    }
}
