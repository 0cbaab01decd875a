//! A gateway that accepts no connection.

use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, TransportFault, Weight};
use crate::protocol::Environment;

/// Also stands for faults that only the HTTP library can name.
pub(super) struct ConnectionFailure;

impl Rule for ConnectionFailure {
    fn id(&self) -> &'static str {
        "connection-failure"
    }

    fn topic(&self) -> Topic {
        Topic::Connection
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let finding = Finding::new(self.id(), Severity::Error, Weight::Documented);
        match evidence.transport.as_ref()? {
            TransportFault::Connect { address } => {
                let is_simulator = evidence.environment == Some(Environment::Simulator);
                let finding = finding
                    .with("address", address)
                    .quoting(format!("address = {address}"));
                Some(if is_simulator {
                    finding.because("simulator").weighed(Weight::Likely)
                } else {
                    finding
                })
            }
            TransportFault::Other { reason } => {
                let host = evidence.gateway_host.as_deref().unwrap_or("–");
                let finding = finding.because("other").with("address", host);
                Some(finding.with("reason", reason).quoting(reason))
            }
            _ => None,
        }
    }
}
