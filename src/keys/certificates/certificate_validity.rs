//! From when until when a certificate is valid.

use jiff::{SignedDuration, Timestamp};
use x509_cert::time::{Time, Validity};

use super::ValidityState;

/// How long before its end a certificate is said to expire soon.
const SOON: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The first and the last second in which a certificate is valid (RFC 5280 section 4.1.2.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateValidity {
    /// The first second.
    pub not_before: Timestamp,
    /// The last second.
    pub not_after: Timestamp,
}

impl CertificateValidity {
    /// What it means at a given time.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> ValidityState {
        let left = self.not_after.duration_since(now);
        if now < self.not_before {
            ValidityState::NotYet
        } else if left.is_negative() {
            ValidityState::Expired
        } else if left <= SOON {
            ValidityState::ExpiresSoon
        } else {
            ValidityState::Valid
        }
    }

    /// Whole days until its end; negative once it is over.
    #[must_use]
    pub fn days_left(&self, now: Timestamp) -> i64 {
        self.not_after.duration_since(now).as_hours().div_euclid(24)
    }

    /// Years up to 9999 mean "without end", which is more than the clock here counts.
    pub(super) fn of_x509(validity: &Validity) -> Option<Self> {
        Some(Self {
            not_before: timestamp(validity.not_before)?,
            not_after: timestamp(validity.not_after)?,
        })
    }
}

fn timestamp(time: Time) -> Option<Timestamp> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
    let latest = Timestamp::MAX.as_second();
    Timestamp::from_second(seconds.min(latest)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn the_last_month_and_both_ends_are_told_apart() {
        let validity = CertificateValidity {
            not_before: at(1_000_000_000),
            not_after: at(1_000_000_000 + 90 * DAY),
        };
        for (after, state, days) in [
            (-1, ValidityState::NotYet, 90),
            (0, ValidityState::Valid, 90),
            (60 * DAY - 1, ValidityState::Valid, 30),
            (60 * DAY, ValidityState::ExpiresSoon, 30),
            (90 * DAY, ValidityState::ExpiresSoon, 0),
            (90 * DAY + 1, ValidityState::Expired, 0),
            (91 * DAY, ValidityState::Expired, -1),
        ] {
            let now = at(1_000_000_000 + after);
            assert_eq!(validity.state(now), state, "{after}");
            assert_eq!(validity.days_left(now), days, "{after}");
        }
    }

    #[test]
    fn no_end_is_the_latest_time_there_is() {
        let endless = Validity {
            not_before: Time::INFINITY,
            not_after: Time::INFINITY,
        };
        let validity = CertificateValidity::of_x509(&endless).unwrap();
        assert_eq!(validity.not_after.as_second(), Timestamp::MAX.as_second());
    }
}
