//! A gateway whose host name has no address.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, TransportFault, Weight};

/// No answer from the name service: a typing mistake, or no network.
pub(super) struct DnsFailure;

impl Rule for DnsFailure {
    fn id(&self) -> &'static str {
        "dns-failure"
    }

    fn topic(&self) -> Topic {
        Topic::Connection
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let Some(TransportFault::Dns { host }) = &evidence.transport else {
            return None;
        };
        let finding =
            Finding::new(self.id(), Severity::Error, Weight::Documented).with("host", host);
        Some(finding.quoting(format!("host = {host}")))
    }
}
