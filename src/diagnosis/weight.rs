//! How well a conclusion is supported.

/// What a cause rests on, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Alipay's documents say so, or the bytes at hand prove it.
    Documented,
    /// Seen in recorded answers or in the sources of the official SDKs, but not promised anywhere.
    Observed,
    /// The usual explanation; nothing at hand proves it.
    Likely,
}

impl Weight {
    /// Every weight, the strongest first.
    pub const ALL: [Self; 3] = [Self::Documented, Self::Observed, Self::Likely];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Likely => "likely",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Documented => "weight-documented",
            Self::Observed => "weight-observed",
            Self::Likely => "weight-likely",
        }
    }
}
