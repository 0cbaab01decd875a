//! How long a call may take.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The longest a call may take in all. A file with any other number of seconds gets the nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u64", into = "u64")]
pub struct TimeLimit(u64);

impl TimeLimit {
    /// The choices: for the impatient, the usual, for slow networks, for very slow ones.
    pub const ALL: [Self; 4] = [Self(5), Self(15), Self(30), Self(60)];

    /// In seconds.
    #[must_use]
    pub fn seconds(self) -> u64 {
        self.0
    }
}

impl Default for TimeLimit {
    fn default() -> Self {
        Self(15)
    }
}

impl From<u64> for TimeLimit {
    fn from(seconds: u64) -> Self {
        let nearest = Self::ALL
            .into_iter()
            .min_by_key(|choice| choice.0.abs_diff(seconds));
        nearest.unwrap_or_default()
    }
}

impl From<TimeLimit> for u64 {
    fn from(limit: TimeLimit) -> Self {
        limit.0
    }
}

impl From<TimeLimit> for Duration {
    fn from(limit: TimeLimit) -> Self {
        Self::from_secs(limit.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_cannot_make_a_call_endless() {
        let read = |text: &str| serde_json::from_str::<TimeLimit>(text).unwrap().seconds();
        assert_eq!(read("0"), 5);
        assert_eq!(read("20"), 15);
        assert_eq!(read("18446744073709551615"), 60);
    }
}
