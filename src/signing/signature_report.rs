//! A verdict with what led to it.

use super::{MismatchCause, Verdict};
use crate::i18n::Locale;
use crate::keys::Fingerprint;
use crate::protocol::SignType;

/// What was checked and what came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureReport {
    /// The outcome.
    pub verdict: Verdict,
    /// Why the signature does not fit, when it does not.
    pub cause: Option<MismatchCause>,
    /// The algorithm that was expected, or the one found inside the signature.
    pub sign_type: Option<SignType>,
    /// The key it was checked with.
    pub key: Option<Fingerprint>,
    /// The key's size in bits.
    pub key_bits: Option<usize>,
    /// The signature's size in bits, if it is Base64.
    pub signature_bits: Option<usize>,
}

impl SignatureReport {
    /// A report of a verdict for which no key was used.
    #[must_use]
    pub fn without_key(verdict: Verdict) -> Self {
        Self {
            verdict,
            cause: None,
            sign_type: None,
            key: None,
            key_bits: None,
            signature_bits: None,
        }
    }

    /// The verdict in words.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        locale.text(self.verdict.title())
    }

    /// What that means, in one or two sentences.
    #[must_use]
    pub fn detail(&self, locale: Locale) -> String {
        let number =
            |bits: Option<usize>| bits.map_or_else(|| "?".to_owned(), |bits| bits.to_string());
        let (key_bits, signature_bits) = (number(self.key_bits), number(self.signature_bits));
        let algorithm = self.sign_type.map_or("?", SignType::algorithm);
        let args = [
            ("key_bits", key_bits.as_str()),
            ("signature_bits", signature_bits.as_str()),
            ("algorithm", algorithm),
        ];
        match self.cause {
            Some(cause) => locale.text_with(cause.title(), &args),
            None => locale
                .attribute(self.verdict.title(), "detail", &args)
                .unwrap_or_default(),
        }
    }
}
