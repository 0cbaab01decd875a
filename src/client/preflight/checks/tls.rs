//! Whether the server speaks TLS and its certificate is accepted.

use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts};
use crate::diagnosis::{TlsTrouble, TransportFault};
use crate::protocol::RetiredHost;

/// The old sandbox has an expired certificate, the name with dots one for another host; otherwise
/// mostly a proxy stands in between.
pub(super) struct Tls;

const TRUSTED: Outcome = Outcome::good("preflight-tls-trusted");
const NONE: Outcome = Outcome::good("preflight-tls-none");
const OLD_SANDBOX: Outcome = Outcome::bad("preflight-tls-old-sandbox");
const WITH_DOTS: Outcome = Outcome::bad("preflight-tls-with-dots");
const RETIRED: Outcome = Outcome::bad("preflight-tls-retired");
const NO_CERTIFICATE: Outcome = Outcome::bad("preflight-tls-no-certificate");
const UNKNOWN_ISSUER: Outcome = Outcome::bad("preflight-tls-unknown-issuer");
const REFUSED: Outcome = Outcome::bad("preflight-tls-refused");
const NOT_TRIED: Outcome = Outcome::unknown("preflight-tls-not-tried");

impl PreflightCheck for Tls {
    fn id(&self) -> &'static str {
        "tls"
    }

    fn title(&self) -> &'static str {
        "preflight-tls"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[
            TRUSTED,
            NONE,
            OLD_SANDBOX,
            WITH_DOTS,
            RETIRED,
            NO_CERTIFICATE,
            UNKNOWN_ISSUER,
            REFUSED,
            NOT_TRIED,
        ]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let host = facts.host();
        match &facts.exchange.transport {
            _ if facts.exchange.request.url.scheme() == "http" => self
                .light(NONE)
                .quoting(facts.exchange.request.url.scheme()),
            Some(TransportFault::Tls { reason, .. }) => self
                .light(refusal(host, reason))
                .with("host", host)
                .with("reason", reason)
                .quoting(reason),
            Some(
                TransportFault::Cut { .. }
                | TransportFault::Timeout {
                    connecting: false, ..
                },
            ) => self.light(TRUSTED).with("host", host),
            _ if facts.was_answered() => self.light(TRUSTED).with("host", host),
            _ => self.light(NOT_TRIED),
        }
    }
}

fn refusal(host: &str, reason: &str) -> Outcome {
    match (RetiredHost::of(host), TlsTrouble::of(reason)) {
        (Some(RetiredHost::OldSandbox), TlsTrouble::Expired) => OLD_SANDBOX,
        (Some(RetiredHost::WithDots), TlsTrouble::OtherName) => WITH_DOTS,
        (Some(_), _) => RETIRED,
        (None, TlsTrouble::NoCertificate) => NO_CERTIFICATE,
        (None, TlsTrouble::UnknownIssuer) => UNKNOWN_ISSUER,
        (None, _) => REFUSED,
    }
}
