//! When a line was logged and for which app, as far as it tells.

use memchr::memmem;

/// How much of a line is looked at before and behind the answer, in bytes.
const LOOKED_AT: usize = 2 << 10;
/// How long an app id is, in digits: those of all apps and of the simulator.
const APP_ID: std::ops::RangeInclusive<usize> = 16..=20;

/// What stands around an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LogStamp<'a> {
    /// Date and hour, for example `2026-11-24 10`, with whatever stands between the two.
    pub(super) hour: Option<&'a str>,
    /// App id.
    pub(super) app_id: Option<&'a str>,
}

impl<'a> LogStamp<'a> {
    /// Reads the parts of a line before and behind the answer.
    pub(super) fn of(before: &'a [u8], behind: &'a [u8]) -> Self {
        let first = before.get(..LOOKED_AT).unwrap_or(before);
        let last = behind.get(..LOOKED_AT).unwrap_or(behind);
        Self {
            hour: hour(first),
            app_id: app_id(first).or_else(|| app_id(last)),
        }
    }
}

fn hour(text: &[u8]) -> Option<&str> {
    let is_hour = |part: &&[u8]| {
        part.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            10 => matches!(byte, b' ' | b'T'),
            _ => byte.is_ascii_digit(),
        })
    };
    std::str::from_utf8(text.windows(13).find(is_hour)?).ok()
}

/// The digits behind the name of the parameter, whatever stands between: `=`, `": "`.
fn app_id(text: &[u8]) -> Option<&str> {
    memmem::find_iter(text, b"app_id").find_map(|at| {
        let behind = text.get(at + 6..)?;
        let start = behind.iter().take(8).position(u8::is_ascii_digit)?;
        let digits = behind.get(start..)?;
        let length = digits.iter().take_while(|it| it.is_ascii_digit()).count();
        let id = digits.get(..length).filter(|_| APP_ID.contains(&length))?;
        std::str::from_utf8(id).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hour_and_app_are_found_where_they_stand() {
        let before = b"2026-03-05 15:30:00,123 INFO app_id=2021000000000000 answer: ";
        let stamp = LogStamp::of(before, b"");
        assert_eq!(stamp.hour, Some("2026-03-05 15"));
        assert_eq!(stamp.app_id, Some("2021000000000000"));
        let stamp = LogStamp::of(
            b"{\"t\":\"2026-03-05T15:30\",",
            b",\"app_id\": \"9021000100000001\"}",
        );
        assert_eq!(stamp.hour, Some("2026-03-05T15"));
        assert_eq!(stamp.app_id, Some("9021000100000001"));
        assert_eq!(LogStamp::of(b"app_id=x 12-34", b""), LogStamp::default());
    }
}
