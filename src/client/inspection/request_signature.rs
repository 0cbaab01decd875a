//! What the signature of a pasted request proves.

use crate::keys::AppPublicKey;
use crate::protocol::{Charset, Params, SignType};
use crate::signing::doctor::{KeyHolder, Stock};
use crate::signing::{SignContent, is_valid};

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
    /// Made over exactly these parameters by another stored key than the own one.
    OtherKey,
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
        let (bytes, sign_type) = signed(params, content);
        if is_valid(&bytes, sign, own, sign_type) {
            Self::Verified
        } else {
            Self::Mismatch
        }
    }

    /// Whose stored key made the signature of a request.
    pub(super) fn signer(request: &RequestText, stock: &Stock) -> Option<KeyHolder> {
        let sign = request.params.filled("sign")?;
        let (bytes, sign_type) = signed(&request.params, request.content.as_ref()?);
        stock.signer_of(&bytes, sign, sign_type).cloned()
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
            Self::OtherKey => "other-key",
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
            Self::OtherKey => "request-signature-other-key",
            Self::NoKey => "request-signature-no-key",
        }
    }
}

/// The bytes that were signed, and how.
fn signed(params: &Params, content: &SignContent) -> (Vec<u8>, SignType) {
    let charset = params.filled("charset").and_then(Charset::from_name);
    let sign_type = params.filled("sign_type").and_then(SignType::from_name);
    let text = content.as_str();
    let bytes = charset.unwrap_or_default().encode(text);
    let bytes = bytes.map_or_else(|| text.as_bytes().to_vec(), |bytes| bytes.to_vec());
    (bytes, sign_type.unwrap_or(SignType::Rsa2))
}
