//! What is known about an answer's signature.

/// The outcome of a verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Exactly the bytes shown were signed with the key given.
    Verified,
    /// There is a signature, and it does not fit; the cause is told beside it.
    Mismatch,
    /// The gateway sent none, as it does for failures found before it knows the app's key.
    Unsigned,
    /// Repeated or second nodes: it is unclear what was signed, so nothing counts as verified.
    Ambiguous,
    /// The body is no answer of a gateway.
    Unreadable,
    /// No Alipay public key was given.
    NoKey,
    /// The answer names another certificate of Alipay's than the one at hand, so that nothing was
    /// checked.
    UnknownCertificate,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 7] = [
        Self::Verified,
        Self::Mismatch,
        Self::Unsigned,
        Self::Ambiguous,
        Self::Unreadable,
        Self::NoKey,
        Self::UnknownCertificate,
    ];

    /// The verdict of this name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.name() == name)
    }

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Mismatch => "mismatch",
            Self::Unsigned => "unsigned",
            Self::Ambiguous => "ambiguous",
            Self::Unreadable => "unreadable",
            Self::NoKey => "no-key",
            Self::UnknownCertificate => "unknown-certificate",
        }
    }

    /// Fluent id of the name in words; its attribute `.detail` is one sentence more.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Verified => "verdict-verified",
            Self::Mismatch => "verdict-mismatch",
            Self::Unsigned => "verdict-unsigned",
            Self::Ambiguous => "verdict-ambiguous",
            Self::Unreadable => "verdict-unreadable",
            Self::NoKey => "verdict-no-key",
            Self::UnknownCertificate => "verdict-unknown-certificate",
        }
    }
}
