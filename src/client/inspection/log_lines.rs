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
    let lines = text.trim().lines().count();
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
    let looks_like = |part: &[u8], form: &[u8]| {
        part.iter().zip(form).all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            b'-' => matches!(byte, b'-' | b'/'),
            other => byte == other,
        })
    };
    let has = |form: &[u8]| bytes.windows(form.len()).any(|part| looks_like(part, form));
    has(b"00:00:00") || has(b"0000-00-00")
}

fn has_level(head: &str) -> bool {
    let mut words = head.split(|it: char| !it.is_ascii_alphabetic());
    words.any(|word| LEVELS.contains(&word))
}
