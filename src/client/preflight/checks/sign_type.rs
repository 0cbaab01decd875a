//! Whether the signature is of the algorithm that the request names.

use crate::client::preflight::outcome::{NO_ANSWER, NOT_REACHED, UNPROVEN};
use crate::client::preflight::{
    Light, Outcome, PreflightCheck, PreflightFacts, Progress, SignatureDoubt,
};

/// `sign_type` RSA2 or RSA, as the gateway sees it.
pub(super) struct SignTypeFits;

const FITS: Outcome = Outcome::good("preflight-sign-type-fits");
const OTHER: Outcome = Outcome::bad("preflight-sign-type-other");
const INVALID: Outcome = Outcome::bad("preflight-sign-type-invalid");
const NOT_TOLD: Outcome = Outcome::unknown("preflight-sign-type-not-told");

impl PreflightCheck for SignTypeFits {
    fn id(&self) -> &'static str {
        "sign-type"
    }

    fn title(&self) -> &'static str {
        "preflight-sign-type"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[
            FITS,
            OTHER,
            INVALID,
            NOT_TOLD,
            NO_ANSWER,
            NOT_REACHED,
            UNPROVEN,
        ]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let outcome = match facts.progress {
            Progress::Accepted => FITS,
            Progress::Signature(SignatureDoubt::OtherSignType) => OTHER,
            Progress::Signature(_) => NOT_TOLD,
            Progress::SignTypeUnknown => INVALID,
            _ => facts.hidden(),
        };
        let sign_type = facts.sign_type();
        self.light(outcome)
            .with("sign_type", sign_type)
            .with("stop", facts.stop())
            .quoting(format!("sign_type = {sign_type}"))
    }
}
