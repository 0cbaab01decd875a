//! Whether the gateway's name has an address.

use url::Host;

use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts};
use crate::diagnosis::TransportFault;

/// Behind a proxy it is the proxy that looks names up, so a failed connection proves nothing about
/// the name.
pub(super) struct HostName;

const FOUND: Outcome = Outcome::good("preflight-host-found");
const LITERAL: Outcome = Outcome::good("preflight-host-literal");
const ABSENT: Outcome = Outcome::bad("preflight-host-absent");
const NOT_TOLD: Outcome = Outcome::unknown("preflight-host-not-told");

impl PreflightCheck for HostName {
    fn id(&self) -> &'static str {
        "host-name"
    }

    fn title(&self) -> &'static str {
        "preflight-host"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[FOUND, LITERAL, ABSENT, NOT_TOLD]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let url = &facts.exchange.request.url;
        let is_name = matches!(url.host(), Some(Host::Domain(_)));
        let outcome = match &facts.exchange.transport {
            _ if !is_name => LITERAL,
            _ if facts.was_answered() => FOUND,
            Some(TransportFault::Dns { .. }) => ABSENT,
            Some(
                TransportFault::Tls { .. }
                | TransportFault::Cut { .. }
                | TransportFault::Timeout {
                    connecting: false, ..
                },
            ) => FOUND,
            // No proxy is used for this computer.
            Some(TransportFault::Connect { .. }) if url.scheme() == "http" => FOUND,
            _ => NOT_TOLD,
        };
        self.light(outcome)
            .with("host", facts.host())
            .quoting(format!("host = {}", facts.host()))
    }
}
