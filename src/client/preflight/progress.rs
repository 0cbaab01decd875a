//! How far the gateway got with a request before it refused it.

use crate::client::{Answer, Exchange};
use crate::protocol::GatewayError;
use crate::signing::comparison::QuotedSignContent;

/// The step at which the gateway stopped. It checks the app id first; where its order is not known,
/// nothing is concluded from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// No gateway has answered.
    NoAnswer,
    /// Something has granted a token for a code that cannot exist, which no gateway does.
    Granted,
    /// A refusal as of the business system, but unsigned: anybody could have written it.
    Unproven,
    /// It does not know the app id, which hides everything else.
    AppUnknown,
    /// It knows the app and has no key to check its requests with.
    NoKey,
    /// It does not know the value of `sign_type`.
    SignTypeUnknown,
    /// It has checked the signature, and it does not fit.
    Signature(SignatureDoubt),
    /// It has checked the signature, and went on to what was asked.
    Accepted,
    /// It refused for another reason; a signed refusal shows that it knows the app and its key.
    Elsewhere {
        /// Whether the refusal is signed.
        signed: bool,
    },
}

/// What the gateway says about a signature that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureDoubt {
    /// It has built the very string that was signed, so only the key can differ.
    SameString,
    /// It has built another string; nothing is known about the key.
    OtherString,
    /// The signature is one of the other algorithm.
    OtherSignType,
    /// It does not say.
    Unexplained,
}

/// Refusals of the business system, which stands behind the check of the signature. By then the
/// gateway has a key to sign with, so it always does.
const BUSINESS: [&str; 3] = ["code-invalid", "grant-type-invalid", "unmatched-app-id"];
const NO_KEY: [&str; 3] = [
    "missing-signature-config",
    "missing-signature-key",
    "missing-default-signature-type",
];

impl Progress {
    /// Reads it from a call.
    #[must_use]
    pub fn of(exchange: &Exchange) -> Self {
        let Some(answer) = &exchange.answer else {
            return Self::NoAnswer;
        };
        if answer.envelope.is_err() {
            return Self::NoAnswer;
        }
        let Some(error) = &answer.error else {
            return Self::Granted;
        };
        let signed = is_signed(answer);
        match error.bare_sub_code() {
            "invalid-app-id" => Self::AppUnknown,
            code if NO_KEY.contains(&code) => Self::NoKey,
            "invalid-signature-type" => Self::SignTypeUnknown,
            "invalid-signature" => Self::Signature(SignatureDoubt::of(error, exchange)),
            code if BUSINESS.contains(&code) && signed => Self::Accepted,
            code if BUSINESS.contains(&code) => Self::Unproven,
            _ => Self::Elsewhere { signed },
        }
    }

    /// Whether the gateway has found the app; `None` if that is not known.
    #[must_use]
    pub fn knows_app(self) -> Option<bool> {
        match self {
            Self::NoAnswer
            | Self::Granted
            | Self::Unproven
            | Self::SignTypeUnknown
            | Self::Elsewhere { signed: false } => None,
            Self::AppUnknown => Some(false),
            Self::NoKey
            | Self::Signature(_)
            | Self::Accepted
            | Self::Elsewhere { signed: true } => Some(true),
        }
    }

    /// Whether the gateway has a key of the app; `None` if that is not known.
    #[must_use]
    pub fn has_key(self) -> Option<bool> {
        match self {
            Self::NoKey => Some(false),
            Self::Signature(_) | Self::Accepted | Self::Elsewhere { signed: true } => Some(true),
            Self::NoAnswer
            | Self::Granted
            | Self::Unproven
            | Self::AppUnknown
            | Self::SignTypeUnknown
            | Self::Elsewhere { signed: false } => None,
        }
    }
}

/// The shortest signature that an RSA key of a gateway makes, in bits.
const SHORTEST_SIGNATURE: usize = 1024;

/// Whether an answer has something that can be a signature. With which key it was made is another
/// question: a wrong Alipay public key says nothing about the app.
fn is_signed(answer: &Answer) -> bool {
    let bits = answer.signature.signature_bits;
    bits.is_some_and(|bits| bits >= SHORTEST_SIGNATURE)
}

impl SignatureDoubt {
    fn of(error: &GatewayError, exchange: &Exchange) -> Self {
        if error.sub_msg.contains("签名类型不一致") {
            return Self::OtherSignType;
        }
        match QuotedSignContent::in_message(&error.sub_msg) {
            Some(quoted) if quoted == exchange.request.sign_content => Self::SameString,
            Some(_) => Self::OtherString,
            None => Self::Unexplained,
        }
    }
}
