//! Whether the Alipay public key verifies the gateway's answer.

use crate::client::preflight::outcome::NO_ANSWER;
use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts};
use crate::signing::{MismatchCause, SignatureReport, Verdict};

/// The app's own key in its place is known before anything is sent; everything else only from a
/// signed answer.
pub(super) struct AlipayKey;

const VERIFIES: Outcome = Outcome::good("preflight-alipay-key-verifies");
const ABSENT: Outcome = Outcome::warning("preflight-alipay-key-absent");
const OTHER_HASH: Outcome = Outcome::warning("preflight-alipay-key-other-hash");
const OTHER_PADDING: Outcome = Outcome::warning("preflight-alipay-key-other-padding");
const ALTERED: Outcome = Outcome::warning("preflight-alipay-key-altered");
const OWN: Outcome = Outcome::bad("preflight-alipay-key-own");
const WRONG: Outcome = Outcome::bad("preflight-alipay-key-wrong");
const UNKNOWN_CERTIFICATE: Outcome = Outcome::bad("preflight-alipay-key-unknown-certificate");
const UNSIGNED: Outcome = Outcome::unknown("preflight-alipay-key-unsigned");
const UNDECIDED: Outcome = Outcome::unknown("preflight-alipay-key-undecided");

impl PreflightCheck for AlipayKey {
    fn id(&self) -> &'static str {
        "alipay-public-key"
    }

    fn title(&self) -> &'static str {
        "preflight-alipay-key"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[
            VERIFIES,
            ABSENT,
            OTHER_HASH,
            OTHER_PADDING,
            ALTERED,
            OWN,
            WRONG,
            UNKNOWN_CERTIFICATE,
            UNSIGNED,
            UNDECIDED,
            NO_ANSWER,
        ]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let Some(key) = facts.alipay_key else {
            return self.light(ABSENT);
        };
        let report = facts
            .exchange
            .answer
            .as_ref()
            .filter(|answer| answer.envelope.is_ok())
            .map(|answer| &answer.signature);
        let outcome = match report {
            _ if key.is_same_key(&facts.own_key) => OWN,
            Some(report) => verdict(report),
            None => NO_ANSWER,
        };
        let verdict = report.map(|report| format!("sign: {}", report.verdict.name()));
        self.light(outcome)
            .quoting(format!("SPKI SHA-256 = {}", key.fingerprint().short()))
            .quoting_all(verdict)
    }
}

fn verdict(report: &SignatureReport) -> Outcome {
    match (report.verdict, report.cause) {
        (Verdict::Verified, _) => VERIFIES,
        (Verdict::Mismatch, Some(MismatchCause::WrongKey)) => WRONG,
        (Verdict::Mismatch, Some(MismatchCause::OwnPublicKey)) => OWN,
        (Verdict::Mismatch, Some(MismatchCause::OtherHash)) => OTHER_HASH,
        (Verdict::Mismatch, Some(MismatchCause::OtherPadding)) => OTHER_PADDING,
        (Verdict::Mismatch, Some(MismatchCause::AlteredText)) => ALTERED,
        (Verdict::UnknownCertificate, _) => UNKNOWN_CERTIFICATE,
        (Verdict::Unsigned, _) => UNSIGNED,
        _ => UNDECIDED,
    }
}
