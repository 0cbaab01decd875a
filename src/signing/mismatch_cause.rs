//! Why a signature does not fit.

/// The cause of [`super::Verdict::Mismatch`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MismatchCause {
    /// Another key signed: the block inside the signature is noise under the key given.
    WrongKey,
    /// The app's own public key stands where Alipay's belongs.
    OwnPublicKey,
    /// The right key signed another text.
    AlteredText,
    /// The signature is no Base64, or only after mending it, or has no possible length.
    DamagedSignature,
    /// The right key signed, but with another hash than expected.
    OtherHash,
    /// The right key signed, but with PSS padding instead of PKCS#1 v1.5.
    OtherPadding,
}

impl MismatchCause {
    /// Every cause.
    pub const ALL: [Self; 6] = [
        Self::WrongKey,
        Self::OwnPublicKey,
        Self::AlteredText,
        Self::DamagedSignature,
        Self::OtherHash,
        Self::OtherPadding,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::WrongKey => "wrong-key",
            Self::OwnPublicKey => "own-public-key",
            Self::AlteredText => "altered-text",
            Self::DamagedSignature => "damaged-signature",
            Self::OtherHash => "other-hash",
            Self::OtherPadding => "other-padding",
        }
    }

    /// Fluent id of the sentence that tells it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::WrongKey => "mismatch-wrong-key",
            Self::OwnPublicKey => "mismatch-own-public-key",
            Self::AlteredText => "mismatch-altered-text",
            Self::DamagedSignature => "mismatch-damaged-signature",
            Self::OtherHash => "mismatch-other-hash",
            Self::OtherPadding => "mismatch-other-padding",
        }
    }
}
