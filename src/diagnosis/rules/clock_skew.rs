//! A request whose time is not the server's.

use super::invalid_timestamp::is_refused_for_time;
use crate::diagnosis::{Evidence, Finding, Rule, Severity, Topic, Weight};
use crate::protocol::GatewayTimestamp;

/// The difference that v3 documents as too large, in seconds.
pub(super) const TOLERANCE: i64 = 10 * 60;

/// The server's `Date` header is the measure. How much the gateway tolerates is not documented for v2, so a call that
/// went well gets a mere note, and the refusal has a rule of its own.
pub(super) struct ClockSkew;

impl Rule for ClockSkew {
    fn id(&self) -> &'static str {
        "clock-skew"
    }

    fn topic(&self) -> Topic {
        Topic::Request
    }

    fn check(&self, evidence: &Evidence) -> Option<Finding> {
        let ahead = evidence.clock_ahead()?;
        if ahead.abs() <= TOLERANCE || is_refused_for_time(evidence) {
            return None;
        }
        let severity = if evidence.error.is_some() {
            Severity::Warning
        } else {
            Severity::Info
        };
        let finding = Finding::new(self.id(), severity, Weight::Documented)
            .with("minutes", (ahead.abs() / 60).to_string())
            .quoting_all(quoted_times(evidence));
        Some(if is_eight_hours(ahead) {
            finding.because("eight-hours").weighed(Weight::Observed)
        } else {
            finding
        })
    }
}

/// Whether the difference is the one between Beijing and Greenwich.
pub(super) fn is_eight_hours(ahead: i64) -> bool {
    (ahead.abs() - 8 * 60 * 60).abs() <= TOLERANCE
}

/// Both times in seconds of one scale, as they were sent.
pub(super) fn quoted_times(evidence: &Evidence) -> Vec<String> {
    let sent = evidence.signed_param("timestamp");
    let server = evidence.server_date.map(GatewayTimestamp::at);
    let sent = sent.map(|time| format!("timestamp = {time}"));
    let server = server.map(|time| format!("Date = {time} (GMT+8)"));
    sent.into_iter().chain(server).collect()
}
