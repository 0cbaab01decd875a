//! Whether an answer carries a signature.

use serde::Deserialize;

/// What is known about the signature of an answer with a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Signed {
    /// Recorded answers are signed.
    Yes,
    /// Recorded answers carry no `sign`: the gateway did not know the app or its key yet.
    No,
    /// Nobody has recorded one, or the entry is no answer.
    #[default]
    Unknown,
}

impl Signed {
    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }

    /// Fluent id of the sentence about it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Yes => "catalogue-signed-yes",
            Self::No => "catalogue-signed-no",
            Self::Unknown => "catalogue-signed-unknown",
        }
    }
}
