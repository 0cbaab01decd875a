//! What the checks look at.

use super::Progress;
use super::outcome::{NO_ANSWER, NOT_REACHED, Outcome, UNPROVEN};
use crate::client::{Credentials, Exchange};
use crate::keys::{AlipayPublicKey, AppPublicKey};
use crate::protocol::{ApiVersion, GatewayError, SignType};

/// One call, and the keys that were known before it.
#[derive(Debug)]
pub struct PreflightFacts<'a> {
    /// The call.
    pub exchange: &'a Exchange,
    /// The app's own public key, derived from its private key.
    pub own_key: AppPublicKey,
    /// The key that answers are verified with.
    pub alipay_key: Option<&'a AlipayPublicKey>,
    /// How far the gateway got.
    pub progress: Progress,
}

impl<'a> PreflightFacts<'a> {
    /// The facts of a call that was made with these credentials.
    #[must_use]
    pub fn of(exchange: &'a Exchange, credentials: &'a Credentials) -> Self {
        Self {
            exchange,
            own_key: credentials.private_key.public_key(),
            alipay_key: credentials.answer_key(),
            progress: Progress::of(exchange),
        }
    }

    /// Host of the gateway.
    #[must_use]
    pub fn host(&self) -> &str {
        self.exchange.request.url.host_str().unwrap_or_default()
    }

    /// A public parameter of the request.
    #[must_use]
    pub fn param(&self, name: &str) -> &str {
        self.exchange.request.param(name).unwrap_or_default()
    }

    /// The algorithm of the request's signature.
    #[must_use]
    pub fn sign_type(&self) -> &'static str {
        self.exchange
            .request
            .sign_type()
            .map_or("–", SignType::name)
    }

    /// Whether the call is made in the third version.
    pub(super) fn is_rest(&self) -> bool {
        self.exchange.request.api_version() == ApiVersion::V3
    }

    /// Whether a server has sent anything back.
    #[must_use]
    pub fn was_answered(&self) -> bool {
        self.exchange.received.is_some()
    }

    /// A header of the answer.
    #[must_use]
    pub fn header(&self, wanted: &str) -> Option<&str> {
        let received = self.exchange.received.as_ref()?;
        let mut headers = received.headers.iter();
        let (_, value) = headers.find(|(name, _)| name.eq_ignore_ascii_case(wanted))?;
        Some(value)
    }

    /// What the gateway has refused.
    #[must_use]
    pub fn error(&self) -> Option<&GatewayError> {
        self.exchange.answer.as_ref()?.error.as_ref()
    }

    /// The refusal's `sub_code` without its prefix.
    #[must_use]
    pub fn bare_sub_code(&self) -> &str {
        self.error().map_or("", GatewayError::bare_sub_code)
    }

    /// The refusal as it came, tokens and codes hidden.
    #[must_use]
    pub fn quoted_error(&self) -> Vec<String> {
        let masker = self.exchange.masker();
        let quote = |(name, value): (&str, &str)| format!("{name} = {}", masker.mask(value));
        // As the third version names them.
        let (cause, text) = if self.is_rest() {
            ("code", "message")
        } else {
            ("sub_code", "sub_msg")
        };
        self.error()
            .iter()
            .flat_map(|error| {
                [
                    ("code", error.code.as_str()),
                    (cause, &error.sub_code),
                    (text, &error.sub_msg),
                ]
            })
            .filter(|(_, value)| !value.is_empty())
            .map(quote)
            .collect()
    }

    /// Why nothing is known of a check that only a gateway can make.
    pub(super) fn hidden(&self) -> Outcome {
        match self.progress {
            Progress::NoAnswer => NO_ANSWER,
            Progress::Granted | Progress::Unproven => UNPROVEN,
            _ => NOT_REACHED,
        }
    }

    /// The step at which the gateway stopped, in its own words.
    pub(super) fn stop(&self) -> String {
        let error = self.error();
        let said = error.map(|error| match error.sub_code.as_str() {
            "" => error.code.clone(),
            sub_code => sub_code.to_owned(),
        });
        said.unwrap_or_else(|| "–".to_owned())
    }
}
