//! Whether a certificate can be used at some time.

/// What a certificate's validity means at a given time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValidityState {
    /// It becomes valid later.
    NotYet,
    /// It is valid for more than 30 days.
    Valid,
    /// It is valid for 30 days at most.
    ExpiresSoon,
    /// It is not valid any more.
    Expired,
}

impl ValidityState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::NotYet, Self::Valid, Self::ExpiresSoon, Self::Expired];

    /// Its name in machine-readable output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NotYet => "not-yet",
            Self::Valid => "valid",
            Self::ExpiresSoon => "expires-soon",
            Self::Expired => "expired",
        }
    }

    /// Id of the text that names it to people.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::NotYet => "certificate-state-not-yet",
            Self::Valid => "certificate-state-valid",
            Self::ExpiresSoon => "certificate-state-expires-soon",
            Self::Expired => "certificate-state-expired",
        }
    }

    /// Whether the certificate may be used.
    #[must_use]
    pub fn is_usable(self) -> bool {
        matches!(self, Self::Valid | Self::ExpiresSoon)
    }
}
