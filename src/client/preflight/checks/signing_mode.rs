//! Whether the app is in the mode in which the call was made, and takes the certificates.

use crate::client::preflight::outcome::{NO_ANSWER, NOT_REACHED, UNPROVEN};
use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts, Progress};

/// Public keys or certificates (接口加签方式). A gateway that goes on to the signature has taken
/// both.
pub(super) struct SigningModeFits;

const KEYS: Outcome = Outcome::good("preflight-mode-keys");
const CERTIFICATES: Outcome = Outcome::good("preflight-mode-certificates");
const NEEDS_CERTIFICATES: Outcome = Outcome::bad("preflight-mode-needs-certificates");
const REFUSED: Outcome = Outcome::bad("preflight-mode-refused");

impl PreflightCheck for SigningModeFits {
    fn id(&self) -> &'static str {
        "signing-mode"
    }

    fn title(&self) -> &'static str {
        "preflight-mode"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[
            KEYS,
            CERTIFICATES,
            NEEDS_CERTIFICATES,
            REFUSED,
            NO_ANSWER,
            NOT_REACHED,
            UNPROVEN,
        ]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let sn = |name| facts.exchange.request.param(name);
        let app_cert_sn = sn("app_cert_sn");
        let outcome = match (facts.bare_sub_code(), facts.progress) {
            ("missing-app-cert-sn" | "missing-alipay-root-cert-sn", _) => NEEDS_CERTIFICATES,
            ("app-cert-not-exist" | "app-cert-expired" | "invalid-alipay-root-cert-sn", _) => {
                REFUSED
            }
            (_, Progress::Accepted | Progress::Signature(_)) => match app_cert_sn {
                Some(_) => CERTIFICATES,
                None => KEYS,
            },
            _ => facts.hidden(),
        };
        let sns = ["app_cert_sn", "alipay_root_cert_sn"];
        let sns = sns.into_iter().filter_map(|name| Some((name, sn(name)?)));
        self.light(outcome)
            .with("stop", facts.stop())
            .quoting_all(sns.map(|(name, sn)| format!("{name} = {sn}")))
    }
}
