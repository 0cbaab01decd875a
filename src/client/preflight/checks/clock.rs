//! Whether this computer's clock agrees with the gateway's.

use jiff::fmt::rfc2822::DateTimeParser;
use jiff::{SignedDuration, Timestamp};

use crate::client::Exchange;
use crate::client::preflight::outcome::{NO_ANSWER, UNPROVEN};
use crate::client::preflight::{Light, Outcome, PreflightCheck, PreflightFacts, Progress};

/// The header `Date` of the answer against the moments of sending and receiving. Requests carry
/// the time of this computer in `timestamp`.
pub(super) struct Clock;

/// What the gateway's third version refuses; the second one has no published limit.
const LIMIT: SignedDuration = SignedDuration::from_mins(10);
/// From here on a clock is worth a look.
const NOTABLE: SignedDuration = SignedDuration::from_mins(1);
/// `Date` is cut to the second.
const GRAIN: SignedDuration = SignedDuration::from_secs(1);

const RIGHT: Outcome = Outcome::good("preflight-clock-right");
const DRIFTS: Outcome = Outcome::warning("preflight-clock-drifts");
const BEHIND: Outcome = Outcome::bad("preflight-clock-behind");
const AHEAD: Outcome = Outcome::bad("preflight-clock-ahead");
const REFUSED: Outcome = Outcome::bad("preflight-clock-refused");
const NO_DATE: Outcome = Outcome::unknown("preflight-clock-no-date");

impl PreflightCheck for Clock {
    fn id(&self) -> &'static str {
        "clock"
    }

    fn title(&self) -> &'static str {
        "preflight-clock"
    }

    fn outcomes(&self) -> &'static [Outcome] {
        &[
            RIGHT, DRIFTS, BEHIND, AHEAD, REFUSED, NO_DATE, NO_ANSWER, UNPROVEN,
        ]
    }

    fn look(&self, facts: &PreflightFacts<'_>) -> Light {
        if matches!(facts.progress, Progress::NoAnswer | Progress::Granted) {
            return self.light(facts.hidden());
        }
        let refused = facts.bare_sub_code().contains("timestamp");
        let Some((header, offset)) = offset(facts) else {
            let light = self.light(if refused { REFUSED } else { NO_DATE });
            return light.quoting_all(facts.quoted_error().into_iter().filter(|_| refused));
        };
        let outcome = match offset {
            _ if offset >= LIMIT => BEHIND,
            _ if offset <= -LIMIT => AHEAD,
            _ if refused => REFUSED,
            _ if offset.abs() >= NOTABLE => DRIFTS,
            _ => RIGHT,
        };
        self.light(outcome)
            .with("minutes", (offset.abs().as_secs() / 60).to_string())
            .with("seconds", offset.abs().as_secs().to_string())
            .quoting(format!("Date: {header}"))
            .quoting(quoted_timestamp(facts))
    }
}

/// The request's time, with what it counts in.
fn quoted_timestamp(facts: &PreflightFacts<'_>) -> String {
    let unit = if facts.is_rest() { "ms" } else { "GMT+8" };
    format!("timestamp = {} ({unit})", facts.param("timestamp"))
}

/// How far the gateway's clock is ahead of ours, at least: the call itself took time.
fn offset<'a>(facts: &PreflightFacts<'a>) -> Option<(&'a str, SignedDuration)> {
    let exchange: &'a Exchange = facts.exchange;
    let header = exchange
        .received
        .as_ref()?
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("date"))?;
    let date = DateTimeParser::new().parse_timestamp(&header.1).ok()?;
    let sent = exchange.started;
    let elapsed = SignedDuration::try_from(exchange.elapsed).ok()?;
    let received = sent.checked_add(elapsed).ok()?;
    Some((&header.1, distance(date, sent, received)))
}

fn distance(date: Timestamp, sent: Timestamp, received: Timestamp) -> SignedDuration {
    let after = date.duration_since(received);
    let before = date.duration_since(sent).saturating_add(GRAIN);
    if after.is_positive() {
        after
    } else {
        before.min(SignedDuration::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + seconds).unwrap()
    }

    #[test]
    fn only_what_the_call_itself_does_not_explain_counts() {
        for (date, expected) in [(0, 0), (-1, 0), (4, 0), (10, 5), (-11, -10)] {
            let found = distance(at(date), at(0), at(5));
            assert_eq!(found, SignedDuration::from_secs(expected), "{date}");
        }
    }
}
