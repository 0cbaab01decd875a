//! Whether the request went out and the answer came in.

use std::time::Duration;

use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts};
use crate::diagnosis::TransportFault;

/// The way to the server and back, whoever it is.
pub(super) struct Connection;

const MADE: Outcome = Outcome::good("preflight-connection-made");
const REFUSED: Outcome = Outcome::bad("preflight-connection-refused");
const NO_REPLY: Outcome = Outcome::bad("preflight-connection-no-reply");
const SLOW: Outcome = Outcome::bad("preflight-connection-slow");
const CUT: Outcome = Outcome::bad("preflight-connection-cut");
const OTHER: Outcome = Outcome::bad("preflight-connection-other");
const NOT_TRIED: Outcome = Outcome::unknown("preflight-connection-not-tried");

impl PreflightCheck for Connection {
    fn id(&self) -> &'static str {
        "connection"
    }

    fn title(&self) -> &'static str {
        "preflight-connection"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[MADE, REFUSED, NO_REPLY, SLOW, CUT, OTHER, NOT_TRIED]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let elapsed = facts.exchange.elapsed.as_millis();
        let made = || self.light(MADE).quoting(format!("{elapsed} ms"));
        let late = |outcome, limit: &Duration| {
            let seconds = format!("{:.1}", limit.as_secs_f64());
            self.light(outcome)
                .with("seconds", seconds.trim_end_matches(".0"))
        };
        match &facts.exchange.transport {
            None | Some(TransportFault::Tls { .. } | TransportFault::BodyTooLarge { .. }) => made(),
            Some(TransportFault::Dns { .. } | TransportFault::Cancelled) => self.light(NOT_TRIED),
            Some(TransportFault::Connect { address }) => self
                .light(REFUSED)
                .with("address", address)
                .quoting(address),
            Some(TransportFault::Timeout {
                connecting: true,
                limit,
            }) => late(NO_REPLY, limit),
            Some(TransportFault::Timeout { limit, .. }) => late(SLOW, limit),
            Some(TransportFault::Cut { received }) => {
                self.light(CUT).with("received", received.to_string())
            }
            Some(TransportFault::Other { reason }) => {
                self.light(OTHER).with("reason", reason).quoting(reason)
            }
        }
    }
}
