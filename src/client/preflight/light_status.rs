//! What a light shows.

/// How one thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LightStatus {
    /// It is as it should be; the call has shown it.
    Good,
    /// It works, but should be looked at; or only a hint speaks against it.
    Warning,
    /// It is wrong; the call or the keys have shown it.
    Bad,
    /// The call could not show it, either way.
    Unknown,
}

impl LightStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Good, Self::Warning, Self::Bad, Self::Unknown];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Bad => "bad",
            Self::Unknown => "unknown",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Good => "preflight-good",
            Self::Warning => "preflight-warning",
            Self::Bad => "preflight-bad",
            Self::Unknown => "preflight-unknown",
        }
    }
}
