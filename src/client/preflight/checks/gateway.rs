//! Whether it is a gateway that answers.

use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts, Progress};
use crate::diagnosis::{TransportFault, gateway_page_code};
use crate::protocol::EnvelopeError;

/// A gateway answers JSON with status 200, also when it refuses; it never grants a token for a code
/// that cannot exist, and it signs its refusal of such a code.
pub(super) struct Gateway;

const ANSWERS: Outcome = Outcome::good("preflight-gateway-answers");
const UNSIGNED: Outcome = Outcome::warning("preflight-gateway-unsigned");
const GRANTED: Outcome = Outcome::bad("preflight-gateway-granted");
const REDIRECT: Outcome = Outcome::bad("preflight-gateway-redirect");
const ERROR_PAGE: Outcome = Outcome::bad("preflight-gateway-error-page");
const PAGE: Outcome = Outcome::bad("preflight-gateway-page");
const STATUS: Outcome = Outcome::bad("preflight-gateway-status");
const EMPTY: Outcome = Outcome::bad("preflight-gateway-empty");
const TOO_LARGE: Outcome = Outcome::bad("preflight-gateway-too-large");
const NO_ANSWER: Outcome = Outcome::bad("preflight-gateway-no-answer");
const NOT_HEARD: Outcome = Outcome::unknown("preflight-gateway-not-heard");

impl PreflightCheck for Gateway {
    fn id(&self) -> &'static str {
        "gateway"
    }

    fn title(&self) -> &'static str {
        "preflight-gateway"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[
            ANSWERS, UNSIGNED, GRANTED, REDIRECT, ERROR_PAGE, PAGE, STATUS, EMPTY, TOO_LARGE,
            NO_ANSWER, NOT_HEARD,
        ]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        let light = self.outcome(facts);
        let status = facts.exchange.received.as_ref().map(|got| got.status);
        let quoted = status.map(|status| format!("HTTP status = {status}"));
        let place = facts.header("location");
        let place = place.map(|place| format!("Location: {place}"));
        light.quoting_all(quoted.into_iter().chain(place))
    }
}

impl Gateway {
    fn outcome(&self, facts: &PreflightFacts<'_>) -> Light {
        let exchange = facts.exchange;
        if let Some(TransportFault::BodyTooLarge { .. }) = exchange.transport {
            return self.light(TOO_LARGE);
        }
        let (None, Some(received), Some(answer)) =
            (&exchange.transport, &exchange.received, &exchange.answer)
        else {
            return self.light(NOT_HEARD);
        };
        let Err(error) = &answer.envelope else {
            return match facts.progress {
                Progress::Granted => self.light(GRANTED),
                Progress::Unproven => self.light(UNSIGNED).with("stop", facts.stop()),
                _ => self.light(ANSWERS),
            };
        };
        let status = received.status;
        let is_failure = !(200..300).contains(&status);
        let page_code = gateway_page_code(&received.body);
        match (error, page_code) {
            _ if (300..400).contains(&status) => {
                self.light(REDIRECT).with("status", status.to_string())
            }
            (_, Some(code)) => self
                .light(ERROR_PAGE)
                .with("code", &code)
                .quoting(format!("错误代码 = {code}")),
            _ if is_failure => self.light(STATUS).with("status", status.to_string()),
            (EnvelopeError::Html, None) => self.light(PAGE),
            (EnvelopeError::Empty, None) => self.light(EMPTY),
            _ => self.light(NO_ANSWER),
        }
    }
}
