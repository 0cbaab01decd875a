//! The head that stands before an answer.

/// The most headers that are read, and the most bytes before an answer that are looked at.
const MOST_HEADERS: usize = 60;
const FARTHEST_BACK: usize = 16 << 10;

/// Status line and headers.
#[derive(Debug)]
pub(super) struct AnswerHead<'a> {
    /// HTTP status; that of success if the status line cannot be read.
    pub(super) status: u16,
    /// Names and values, the last one first.
    pub(super) headers: Vec<(&'a str, &'a str)>,
    /// Where it begins in the text.
    pub(super) start: usize,
}

/// The header lines right before an answer, up to its status line; `< ` before them, as curl writes
/// it, is passed over. `None` without a status line.
pub(super) fn answer_head(before: &str) -> Option<AnswerHead<'_>> {
    let from = before.ceil_char_boundary(before.len().saturating_sub(FARTHEST_BACK));
    let mut headers = Vec::new();
    let mut at = before.len();
    let mut is_begun = false;
    let lines = before.get(from..)?.split_inclusive('\n').rev();
    for line in lines.take(MOST_HEADERS) {
        at -= line.len();
        let trimmed = line.trim_start();
        let start = at + line.len() - trimmed.len();
        let line = trimmed.trim_start_matches("< ").trim();
        if line.is_empty() || line == "<" {
            if is_begun {
                return None;
            }
            continue;
        }
        is_begun = true;
        if let Some(version) = line.strip_prefix("HTTP/") {
            let status = version.split_whitespace().nth(1);
            let status = status.and_then(|status| status.parse().ok());
            return Some(AnswerHead {
                status: status.unwrap_or(200),
                headers,
                start,
            });
        }
        match line.split_once(':') {
            Some((name, value)) if is_name(name) => headers.push((name, value.trim())),
            _ => return None,
        }
    }
    None
}

/// The headers alone; none without a status line.
pub(super) fn answer_headers(before: &str) -> Vec<(&str, &str)> {
    answer_head(before).map_or_else(Vec::new, |head| head.headers)
}

fn is_name(name: &str) -> bool {
    let is_part = |it: u8| it.is_ascii_alphanumeric() || it == b'-' || it == b'_';
    !name.is_empty() && name.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_up_to_its_status_line() {
        for (text, start) in [
            ("x\nHTTP/1.1 401 Unauthorized\r\nDate: d\r\na: b\r\n\r\n", 2),
            ("* x\n< HTTP/2 401\n< Date: d\n< a: b\n<\n", 4),
        ] {
            let head = answer_head(text).unwrap();
            assert_eq!((head.status, head.start), (401, start), "{text}");
            assert_eq!(head.headers, [("a", "b"), ("Date", "d")]);
        }
        for text in [
            "Date: d\n\n",
            "HTTP/1.1 200\n\nDate: d\n\n",
            "HTTP/1.1 200\nno header\n\n",
            "",
        ] {
            assert!(answer_head(text).is_none(), "{text}");
        }
    }
}
