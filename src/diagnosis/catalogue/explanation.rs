//! What a question about a code or a field leads to.

use super::CatalogueEntry;

/// The entries that explain it, and how they were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The most specific first.
    pub entries: Vec<&'static CatalogueEntry>,
    /// How they were found.
    pub how: ExplainedBy,
    /// A cause code (`sub_code`) in the question that the catalogue does not have.
    pub unknown: Option<String>,
    /// A call or a cause code in the question that is not of this flow.
    pub foreign: Option<String>,
}

/// How an entry was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExplainedBy {
    /// It was asked for by its name.
    Exact,
    /// The name is the same but for the prefix.
    OtherPrefix,
    /// The name is the same but for capitals, blanks, dots, hyphens and underscores.
    OtherSpelling,
    /// The question holds its name or message, or its name holds the question.
    Contains,
    /// The cause code is unknown, so only the top code is explained.
    TopCode,
    /// Nothing was found.
    None,
}

impl ExplainedBy {
    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::OtherPrefix => "other-prefix",
            Self::OtherSpelling => "other-spelling",
            Self::Contains => "contains",
            Self::TopCode => "top-code-only",
            Self::None => "none",
        }
    }

    /// Fluent id of the sentence about it; `None` where there is nothing to add.
    #[must_use]
    pub fn title(self) -> Option<&'static str> {
        match self {
            Self::Exact | Self::Contains | Self::None => None,
            Self::OtherPrefix => Some("catalogue-other-prefix"),
            Self::OtherSpelling => Some("catalogue-other-spelling"),
            Self::TopCode => Some("catalogue-only-top-code"),
        }
    }
}
