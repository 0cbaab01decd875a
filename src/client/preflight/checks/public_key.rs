//! Whether the app's public key was uploaded.

use crate::client::preflight::outcome::{NO_ANSWER, NOT_REACHED, UNPROVEN};
use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts};

/// A gateway without a key says so, unsigned; one that signs its refusal has a key, but perhaps
/// another one.
pub(super) struct PublicKeyUploaded;

const UPLOADED: Outcome = Outcome::good("preflight-public-key-uploaded");
const MISSING: Outcome = Outcome::bad("preflight-public-key-missing");

impl PreflightCheck for PublicKeyUploaded {
    fn id(&self) -> &'static str {
        "app-public-key"
    }

    fn title(&self) -> &'static str {
        "preflight-public-key"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[UPLOADED, MISSING, NO_ANSWER, NOT_REACHED, UNPROVEN]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let outcome = match facts.progress.has_key() {
            Some(true) => UPLOADED,
            Some(false) => MISSING,
            None => facts.hidden(),
        };
        self.light(outcome)
            .with("sign_type", facts.sign_type())
            .with("public_key", facts.own_key.to_base64_line())
            .with("stop", facts.stop())
            .quoting_all(facts.quoted_error())
    }
}
