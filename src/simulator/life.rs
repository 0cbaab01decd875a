//! How long something is good.

use std::time::Duration;

use jiff::Timestamp;

/// A span of time that starts at a moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Life {
    start: Timestamp,
    length: Duration,
}

impl Life {
    /// A life of `length` from `start` on.
    pub(super) fn new(start: Timestamp, length: Duration) -> Self {
        Self { start, length }
    }

    /// Whether it has ended; a clock that was set back does not end it.
    pub(super) fn is_over(self, now: Timestamp) -> bool {
        Duration::try_from(now.duration_since(self.start)).is_ok_and(|age| age >= self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_with_its_last_second() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let life = Life::new(at(1000), Duration::from_mins(1));
        for (second, over) in [(0, false), (1000, false), (1059, false), (1060, true)] {
            assert_eq!(life.is_over(at(second)), over, "{second}");
        }
    }
}
