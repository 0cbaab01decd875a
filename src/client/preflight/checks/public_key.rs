//! Whether the app's public key was uploaded, and in the mode in which the call was made.

use crate::client::preflight::outcome::{NO_ANSWER, NOT_REACHED, UNPROVEN};
use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts};

/// A gateway without a key says so, unsigned; one that signs its refusal has a key, but perhaps
/// another one.
pub(super) struct PublicKeyUploaded;

const UPLOADED: Outcome = Outcome::good("preflight-public-key-uploaded");
const MISSING: Outcome = Outcome::bad("preflight-public-key-missing");
const NEEDS_CERTIFICATES: Outcome = Outcome::bad("preflight-mode-needs-certificates");
const REFUSED: Outcome = Outcome::bad("preflight-mode-refused");

impl PreflightCheck for PublicKeyUploaded {
    fn id(&self) -> &'static str {
        "app-public-key"
    }

    fn title(&self) -> &'static str {
        "preflight-public-key"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[
            UPLOADED,
            MISSING,
            NEEDS_CERTIFICATES,
            REFUSED,
            NO_ANSWER,
            NOT_REACHED,
            UNPROVEN,
        ]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let outcome = match (facts.bare_sub_code(), facts.progress.has_key()) {
            ("missing-app-cert-sn" | "missing-alipay-root-cert-sn", _) => NEEDS_CERTIFICATES,
            ("app-cert-not-exist" | "app-cert-expired" | "invalid-alipay-root-cert-sn", _) => {
                REFUSED
            }
            (_, Some(true)) => UPLOADED,
            (_, Some(false)) => MISSING,
            (_, None) => facts.hidden(),
        };
        let sns = ["app_cert_sn", "alipay_root_cert_sn"].into_iter();
        let sns = sns.filter_map(|name| Some((name, facts.exchange.request.param(name)?)));
        self.light(outcome)
            .with("sign_type", facts.sign_type())
            .with("public_key", facts.own_key.to_base64_line())
            .with("stop", facts.stop())
            .quoting_all(sns.map(|(name, sn)| format!("{name} = {sn}")))
            .quoting_all(facts.quoted_error())
    }
}
