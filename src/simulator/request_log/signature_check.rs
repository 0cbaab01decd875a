//! What became of the signature of a request.

/// How far the gateway came with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureCheck {
    /// It fits.
    Verified,
    /// It does not fit.
    Mismatch,
    /// The call was refused for something else before anybody looked at it.
    NotReached,
}

impl SignatureCheck {
    /// Its name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Mismatch => "mismatch",
            Self::NotReached => "not-checked",
        }
    }

    /// Fluent id of its name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Verified => "log-check-verified",
            Self::Mismatch => "log-check-mismatch",
            Self::NotReached => "log-check-not-reached",
        }
    }
}
