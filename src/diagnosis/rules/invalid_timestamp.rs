//! `isv.invalid-timestamp`: the time of the request is not accepted.

use super::clock_skew::{TOLERANCE, is_eight_hours, quoted_times};
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::GatewayTimestamp;

/// Its form is wrong, or it is too far from the gateway's time.
pub(super) struct InvalidTimestamp;

impl Rule for InvalidTimestamp {
    fn id(&self) -> &'static str {
        "invalid-timestamp"
    }

    fn topic(&self) -> Topic {
        Topic::Refusal
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let sent = evidence.signed_param("timestamp");
        let is_well_formed = |sent| {
            if evidence.is_rest() {
                evidence.sent_at().is_some()
            } else {
                GatewayTimestamp::is_well_formed(sent)
            }
        };
        let is_malformed = sent.is_some_and(|sent| !is_well_formed(sent));
        let is_refused = is_refused_for_time(evidence);
        if !(is_refused || is_malformed && evidence.is_unanswered()) {
            return None;
        }
        let ahead = evidence
            .clock_ahead()
            .filter(|ahead| ahead.abs() > TOLERANCE);
        let variant = match ahead {
            _ if is_malformed && evidence.is_rest() => Some("v3-form"),
            _ if is_malformed => Some("form"),
            Some(ahead) if is_eight_hours(ahead) => Some("eight-hours"),
            Some(_) => Some("clock"),
            None => None,
        };
        let weight = match variant {
            Some("eight-hours" | "clock") => Weight::Observed,
            _ => Weight::Documented,
        };
        let severity = if is_refused {
            Severity::Error
        } else {
            Severity::Warning
        };
        let finding = Finding::new(self.id(), severity, weight)
            .perhaps_because(variant)
            .with(
                "minutes",
                (ahead.unwrap_or_default().abs() / 60).to_string(),
            )
            .quoting_all(evidence.quoted_error())
            .quoting_all(quoted_times(evidence));
        Some(finding)
    }
}

/// Whether the gateway says that the time is wrong.
pub(super) fn is_refused_for_time(evidence: &Evidence) -> bool {
    evidence.has_sub_code("invalid-timestamp") || evidence.has_sub_code("illegal-timestamp")
}
