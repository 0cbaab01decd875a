//! How a run ended.

/// In one word, by its worst call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RunOutcome {
    /// Everything was answered, signed and done.
    Good,
    /// The gateway refused.
    Refused,
    /// An answer's signature does not fit, or is not there.
    BadSignature,
    /// There was no answer that can be read.
    NoAnswer,
}

impl RunOutcome {
    /// Every outcome, the best first.
    pub const ALL: [Self; 4] = [
        Self::Good,
        Self::Refused,
        Self::BadSignature,
        Self::NoAnswer,
    ];

    /// The name in the database and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Refused => "refused",
            Self::BadSignature => "bad-signature",
            Self::NoAnswer => "no-answer",
        }
    }

    /// The outcome of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }

    /// Fluent id of its name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Good => "run-good",
            Self::Refused => "run-refused",
            Self::BadSignature => "run-bad-signature",
            Self::NoAnswer => "run-no-answer",
        }
    }
}
