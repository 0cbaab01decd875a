//! How large everything in the window is.

use serde::{Deserialize, Serialize};

/// The size of text and controls in percent of the usual one. A file with any other number gets the
/// nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u64", into = "u64")]
pub struct Scale(u64);

impl Scale {
    /// The choices from small to large.
    pub const ALL: [Self; 6] = [
        Self(100),
        Self(110),
        Self(125),
        Self(150),
        Self(175),
        Self(200),
    ];

    /// In percent.
    #[must_use]
    pub fn percent(self) -> u64 {
        self.0
    }

    /// What lengths are multiplied by.
    #[must_use]
    pub fn factor(self) -> f32 {
        let percent = u16::try_from(self.0).unwrap_or(u16::MAX);
        f32::from(percent) / 100.0
    }

    /// The next larger choice; the largest stays.
    #[must_use]
    pub fn larger(self) -> Self {
        let larger = Self::ALL.into_iter().find(|choice| choice.0 > self.0);
        larger.unwrap_or(self)
    }

    /// The next smaller choice; the smallest stays.
    #[must_use]
    pub fn smaller(self) -> Self {
        let smaller = Self::ALL.into_iter().rfind(|choice| choice.0 < self.0);
        smaller.unwrap_or(self)
    }
}

impl Default for Scale {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u64> for Scale {
    fn from(percent: u64) -> Self {
        let nearest = Self::ALL
            .into_iter()
            .min_by_key(|choice| choice.0.abs_diff(percent));
        nearest.unwrap_or_default()
    }
}

impl From<Scale> for u64 {
    fn from(scale: Scale) -> Self {
        scale.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_cannot_make_the_window_unusable() {
        let read = |text: &str| serde_json::from_str::<Scale>(text).unwrap().percent();
        assert_eq!(read("0"), 100);
        assert_eq!(read("130"), 125);
        assert_eq!(read("18446744073709551615"), 200);
    }

    #[test]
    fn steps_walk_all_choices_and_stop_at_the_ends() {
        let mut scale = Scale::default();
        for choice in Scale::ALL {
            assert_eq!(scale, choice);
            scale = scale.larger();
        }
        assert_eq!(scale.larger().percent(), 200);
        for choice in Scale::ALL.into_iter().rev() {
            assert_eq!(scale, choice);
            scale = scale.smaller();
        }
        assert_eq!(scale.percent(), 100);
    }
}
