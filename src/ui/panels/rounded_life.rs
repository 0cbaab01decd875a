//! A life in its largest unit, rounded to the nearest.

use std::time::Duration;

use jiff::SignedDuration;

/// The unit that a life is told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LifeUnit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

/// How long something still lives, as it is told: a token that was granted for 15 days a moment
/// ago lives 15 days, and not 14.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RoundedLife {
    pub(super) unit: LifeUnit,
    pub(super) count: u64,
    /// When the number becomes another one.
    pub(super) changes_in: Duration,
}

impl RoundedLife {
    /// `None` when it is over.
    pub(super) fn of(left: SignedDuration) -> Option<Self> {
        let seconds = u64::try_from(left.as_secs()).ok()?;
        let (unit, length) = match seconds {
            0 => return None,
            1..120 => (LifeUnit::Seconds, 1),
            120..7_200 => (LifeUnit::Minutes, 60),
            7_200..172_800 => (LifeUnit::Hours, 3_600),
            _ => (LifeUnit::Days, 86_400),
        };
        let rounded = seconds + length / 2;
        Some(Self {
            unit,
            count: rounded / length,
            changes_in: Duration::from_secs(rounded % length + 1),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(seconds: i64) -> Option<(u64, LifeUnit)> {
        let life = RoundedLife::of(SignedDuration::from_secs(seconds))?;
        Some((life.count, life.unit))
    }

    #[test]
    fn what_was_just_granted_lives_as_long_as_it_was_granted_for() {
        for spent in [0, 1, 60, 3_600] {
            assert_eq!(told(15 * 86_400 - spent), Some((15, LifeUnit::Days)));
            assert_eq!(told(30 * 86_400 - spent), Some((30, LifeUnit::Days)));
        }
        assert_eq!(told(86_400 - 1), Some((24, LifeUnit::Hours)));
    }

    #[test]
    fn the_nearest_unit_is_told() {
        assert_eq!(told(14 * 86_400 + 43_200), Some((15, LifeUnit::Days)));
        assert_eq!(told(14 * 86_400 + 43_199), Some((14, LifeUnit::Days)));
        assert_eq!(told(172_799), Some((48, LifeUnit::Hours)));
        assert_eq!(told(7_199), Some((120, LifeUnit::Minutes)));
        assert_eq!(told(119), Some((119, LifeUnit::Seconds)));
    }

    #[test]
    fn what_is_over_has_no_life() {
        assert_eq!(told(0), None);
        assert_eq!(told(-86_400), None);
    }

    #[test]
    fn the_number_changes_when_it_is_said_to() {
        for seconds in [2, 119, 200, 7_000, 100_000, 400_000, 15 * 86_400 - 1] {
            let life = RoundedLife::of(SignedDuration::from_secs(seconds)).unwrap();
            let wait = i64::try_from(life.changes_in.as_secs()).unwrap();
            assert_eq!(told(seconds - wait + 1), Some((life.count, life.unit)));
            assert_ne!(told(seconds - wait), Some((life.count, life.unit)));
        }
    }
}
