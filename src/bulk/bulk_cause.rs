//! Why an answer does not count as verified.

use crate::signing::MismatchCause;

/// The cause beside a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BulkCause {
    /// The signature does not fit.
    Mismatch(MismatchCause),
    /// Names are repeated, so that it is unclear what was signed.
    RepeatedNames,
    /// The answer ends before its end.
    Truncated,
    /// The answer is no JSON.
    NotJson,
    /// Too many places in the line look like an answer and are none; the rest of it was passed over.
    TooTangled,
    /// The line is longer than [`super::LONGEST_LINE`] and was passed over.
    LineTooLong,
}

impl BulkCause {
    /// Every cause.
    pub const ALL: [Self; 11] = [
        Self::Mismatch(MismatchCause::WrongKey),
        Self::Mismatch(MismatchCause::OwnPublicKey),
        Self::Mismatch(MismatchCause::AlteredText),
        Self::Mismatch(MismatchCause::DamagedSignature),
        Self::Mismatch(MismatchCause::OtherHash),
        Self::Mismatch(MismatchCause::OtherPadding),
        Self::RepeatedNames,
        Self::Truncated,
        Self::NotJson,
        Self::TooTangled,
        Self::LineTooLong,
    ];

    /// The name in records and summaries.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mismatch(cause) => cause.name(),
            Self::RepeatedNames => "repeated-names",
            Self::Truncated => "truncated",
            Self::NotJson => "not-json",
            Self::TooTangled => "too-tangled",
            Self::LineTooLong => "line-too-long",
        }
    }
}
