//! The time of day.

use jiff::Timestamp;

/// The current moment. Everything else takes the time as an argument.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock"
)]
pub fn now() -> Timestamp {
    Timestamp::now()
}
