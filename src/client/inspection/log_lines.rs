//! Whether fragments stand in the lines of a log.

use super::fragment::{Content, Fragment};
use super::source::Source;
use super::{Because, InspectionKind};

/// How much of a line before a fragment is looked at, in bytes.
const LONGEST_HEAD: usize = 400;

/// How much of a line its time and level take, in bytes.
const LONGEST_STAMP: usize = 30;

const LEVELS: [&str; 9] = [
    "INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE", "FATAL", "NOTICE", "SEVERE",
];

/// What stands in lines of a log written as JSON.
const JSON_NAMES: [&str; 5] = [
    "\"level\"",
    "\"@timestamp\"",
    "\"ts\"",
    "\"logger\"",
    "\"time\"",
];

/// The log around the fragments, if they stand in one.
pub(super) fn log_around(source: &Source<'_>, fragments: &[Fragment]) -> Option<Fragment> {
    let text = source.text();
    let is_logged = |fragment: &&Fragment| match fragment.kind {
        // An exception's own head begins like a line of a log.
        InspectionKind::SdkException
        | InspectionKind::HtmlPage
        | InspectionKind::CurlCommand
        | InspectionKind::Unknown => false,
        // A refusal is found by its line, which then begins it.
        InspectionKind::GatewayErrorText => {
            let head = fragment.range.start + LONGEST_STAMP;
            is_in_log(text, text.floor_char_boundary(head.min(fragment.range.end)))
        }
        _ => is_in_log(text, fragment.range.start),
    };
    let logged = fragments.iter().filter(is_logged).count();
    if logged == 0 {
        return None;
    }
    let lines = text.trim().split('\n').count();
    let start = text.len() - text.trim_start().len();
    let because = Because::new("because-log")
        .with("lines", lines.to_string())
        .with("found", fragments.len().to_string());
    let range = start..start + text.trim().len();
    Some(Fragment::new(
        InspectionKind::LogLines,
        range,
        because,
        Content::Nothing,
    ))
}

fn is_in_log(text: &str, at: usize) -> bool {
    let first = text.floor_char_boundary(at.saturating_sub(LONGEST_HEAD));
    let before = text.get(first..at).unwrap_or_default();
    let head = before.rsplit('\n').next().unwrap_or_default();
    has_time(head) || has_level(head) || JSON_NAMES.iter().any(|name| head.contains(name))
}

/// `10:02:03` or `2026-11-22`.
fn has_time(head: &str) -> bool {
    let bytes = head.as_bytes();
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    let is_clock = |part: &[u8]| matches!(part, [a, b, b':', c, d, b':', e, f] if digits(&[*a, *b, *c, *d, *e, *f]));
    let is_date = |part: &[u8]| matches!(part, [a, b, c, d, b'-' | b'/', e, f, b'-' | b'/', g, h] if digits(&[*a, *b, *c, *d, *e, *f, *g, *h]));
    bytes.windows(8).any(is_clock) || bytes.windows(10).any(is_date)
}

fn has_level(head: &str) -> bool {
    let mut words = head.split(|it: char| !it.is_ascii_alphabetic());
    words.any(|word| LEVELS.contains(&word))
}
