//! A run in the list.

use std::fmt;
use std::str::FromStr;

use super::RunFacts;

/// Number of a run; a deleted one's is never given again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RunId(pub i64);

impl fmt::Display for RunId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl FromStr for RunId {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim().trim_start_matches('#').parse().map(Self)
    }
}

/// A run without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunEntry {
    /// Its number.
    pub id: RunId,
    /// What it is found by.
    pub facts: RunFacts,
    /// The name that the user gave it; empty without one.
    pub name: String,
    /// Whether it stays whatever the limit says.
    pub is_pinned: bool,
}
