//! What the user wants to be kept.

use serde::{Deserialize, Serialize};

/// The part of the settings about history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HistorySettings {
    /// Whether runs are kept at all.
    pub enabled: bool,
    /// Whether personal fields of members are kept with them.
    pub personal_data: bool,
    /// How many are kept.
    pub keep: KeepRuns,
}

impl Default for HistorySettings {
    fn default() -> Self {
        Self {
            enabled: true,
            personal_data: false,
            keep: KeepRuns::default(),
        }
    }
}

/// How many runs are kept besides the pinned ones; older ones are deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeepRuns {
    /// The last 100.
    Hundred,
    /// The last 1,000.
    #[default]
    Thousand,
    /// The last 10,000.
    TenThousand,
    /// All.
    All,
}

impl KeepRuns {
    /// Every choice.
    pub const ALL: [Self; 4] = [Self::Hundred, Self::Thousand, Self::TenThousand, Self::All];

    /// The number; `None` for all.
    #[must_use]
    pub fn count(self) -> Option<u32> {
        match self {
            Self::Hundred => Some(100),
            Self::Thousand => Some(1_000),
            Self::TenThousand => Some(10_000),
            Self::All => None,
        }
    }
}
