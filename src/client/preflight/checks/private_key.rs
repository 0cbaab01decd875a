//! Whether the private key belongs to the public key that was uploaded.

use crate::client::preflight::outcome::{NO_ANSWER, NOT_REACHED, UNPROVEN};
use crate::client::preflight::{
    Light, Outcome, PreflightCheck, PreflightFacts, Progress, SignatureDoubt,
};

/// Wrong for certain only if the gateway has built the very string that was signed.
pub(super) struct PrivateKeyMatches;

const MATCHES: Outcome = Outcome::good("preflight-private-key-matches");
const OTHER: Outcome = Outcome::bad("preflight-private-key-other");
const NOT_TOLD: Outcome = Outcome::unknown("preflight-private-key-not-told");

impl PreflightCheck for PrivateKeyMatches {
    fn id(&self) -> &'static str {
        "private-key"
    }

    fn title(&self) -> &'static str {
        "preflight-private-key"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[MATCHES, OTHER, NOT_TOLD, NO_ANSWER, NOT_REACHED, UNPROVEN]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let outcome = match facts.progress {
            Progress::Accepted => MATCHES,
            Progress::Signature(SignatureDoubt::SameString) => OTHER,
            Progress::Signature(_) => NOT_TOLD,
            _ => facts.hidden(),
        };
        let fingerprint = facts.own_key.fingerprint();
        self.light(outcome)
            .with("public_key", facts.own_key.to_base64_line())
            .with("stop", facts.stop())
            .quoting(format!("SPKI SHA-256 = {}", fingerprint.short()))
    }
}
