//! Whether the gateway accepts the request's signature.

use crate::client::preflight::outcome::{NO_ANSWER, NOT_REACHED, UNPROVEN};
use crate::client::preflight::{
    Light, Outcome, PreflightCheck, PreflightFacts, Progress, SignatureDoubt,
};
use crate::signing::comparison::QuotedSignContent;

/// Key, algorithm and string to sign together; the lights after it tell which of them.
pub(super) struct SignatureAccepted;

const ACCEPTED: Outcome = Outcome::good("preflight-signature-accepted");
const SAME_STRING: Outcome = Outcome::bad("preflight-signature-same-string");
const OTHER_STRING: Outcome = Outcome::bad("preflight-signature-other-string");
const REFUSED: Outcome = Outcome::bad("preflight-signature-refused");

impl PreflightCheck for SignatureAccepted {
    fn id(&self) -> &'static str {
        "signature"
    }

    fn title(&self) -> &'static str {
        "preflight-signature"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[
            ACCEPTED,
            SAME_STRING,
            OTHER_STRING,
            REFUSED,
            NO_ANSWER,
            NOT_REACHED,
            UNPROVEN,
        ]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let light = match facts.progress {
            Progress::Accepted => self.light(ACCEPTED),
            Progress::Signature(SignatureDoubt::SameString) => self.light(SAME_STRING),
            Progress::Signature(SignatureDoubt::OtherString) => {
                self.light(OTHER_STRING).quoting_all(both_strings(facts))
            }
            Progress::Signature(_) => self.light(REFUSED),
            _ => self.light(facts.hidden()),
        };
        light
            .with("stop", facts.stop())
            .quoting_all(facts.quoted_error())
    }
}

/// What was signed and what the gateway has built, codes hidden.
fn both_strings(facts: &PreflightFacts<'_>) -> Vec<String> {
    let masker = facts.exchange.masker();
    let own = facts.exchange.request.sign_content.as_str().to_owned();
    let quoted = facts
        .error()
        .and_then(|error| QuotedSignContent::in_message(&error.sub_msg))
        .map(|quoted| quoted.as_str().to_owned());
    [("−", Some(own)), ("+", quoted)]
        .into_iter()
        .filter_map(|(side, text)| Some(format!("{side} {}", masker.mask(&text?))))
        .collect()
}
