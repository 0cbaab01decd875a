//! What the signature of a pasted request proves.

use crate::keys::AppPublicKey;
use crate::protocol::{Charset, SignType};
use crate::signing::is_valid;

use super::RequestText;

/// The outcome of checking a request's own signature with the own public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestSignature {
    /// Made by the own key over exactly these parameters.
    Verified,
    /// Not made by the own key, or over other parameters.
    Mismatch,
    /// The request has no `sign`.
    Unsigned,
    /// There is no own key to check it with.
    NoKey,
}

impl RequestSignature {
    /// Checks a request.
    pub(super) fn of(request: &RequestText, own: Option<&AppPublicKey>) -> Self {
        let params = &request.params;
        let Some(sign) = params.filled("sign") else {
            return Self::Unsigned;
        };
        let (Some(own), Some(content)) = (own, &request.content) else {
            return Self::NoKey;
        };
        let charset = params.filled("charset").and_then(Charset::from_name);
        let sign_type = params.filled("sign_type").and_then(SignType::from_name);
        let text = content.as_str();
        let bytes = charset.unwrap_or_default().encode(text);
        let bytes = bytes.as_deref().unwrap_or(text.as_bytes());
        if is_valid(bytes, sign, own, sign_type.unwrap_or(SignType::Rsa2)) {
            Self::Verified
        } else {
            Self::Mismatch
        }
    }

    /// Whether it speaks against the request.
    #[must_use]
    pub fn is_bad(self) -> bool {
        self == Self::Mismatch
    }

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Mismatch => "mismatch",
            Self::Unsigned => "unsigned",
            Self::NoKey => "no-key",
        }
    }

    /// Fluent id of what it says.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Verified => "request-signature-verified",
            Self::Mismatch => "request-signature-mismatch",
            Self::Unsigned => "request-signature-unsigned",
            Self::NoKey => "request-signature-no-key",
        }
    }
}
