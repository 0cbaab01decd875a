//! Which runs are wanted.

use super::{RunEntry, RunOutcome};

/// What a run must have to be listed; nothing is asked by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Every word of it occurs in name, profile, app id, codes, methods, environment, outcome or
    /// finding, by their names on the wire or in words of any language.
    pub search: String,
    /// The profile of this name.
    pub profile: Option<String>,
    /// This outcome.
    pub outcome: Option<RunOutcome>,
    /// This result code or cause code.
    pub code: Option<String>,
    /// At most so many.
    pub limit: Option<usize>,
}

/// What was found: pinned runs first, then the newest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryList {
    /// The runs.
    pub entries: Vec<RunEntry>,
    /// How many there are without the limit.
    pub total: usize,
    /// The profiles that occur in the history, whatever was asked.
    pub profiles: Vec<String>,
}
