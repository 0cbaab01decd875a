//! How strongly colours stand out.

use serde::{Deserialize, Serialize};

/// How strongly text and lines stand out from what is behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contrast {
    /// Text at least 4.5 to 1.
    #[default]
    Normal,
    /// Text at least 7 to 1, lines at least 3 to 1 (WCAG 2.2, 1.4.6 and 1.4.11).
    High,
}

impl Contrast {
    /// Every choice.
    pub const ALL: [Self; 2] = [Self::Normal, Self::High];

    /// Fluent id of its name.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Normal => "contrast-normal",
            Self::High => "contrast-high",
        }
    }
}
