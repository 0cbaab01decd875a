//! The head that stands before an answer.

/// The most headers that are read, and the most bytes before an answer that are looked at.
const MOST_HEADERS: usize = 60;
const FARTHEST_BACK: usize = 16 << 10;

/// Names and values of the header lines right before an answer, up to its status line; `< ` before
/// them, as curl writes it, is passed over.
pub(super) fn answer_headers(before: &str) -> Vec<(&str, &str)> {
    let from = before.ceil_char_boundary(before.len().saturating_sub(FARTHEST_BACK));
    let lines = before.get(from..).unwrap_or_default().lines().rev();
    let lines = lines.map(|line| line.trim_start_matches("< ").trim());
    let mut headers = Vec::new();
    for line in lines
        .skip_while(|line| line.is_empty() || *line == "<")
        .take(MOST_HEADERS)
    {
        if line.starts_with("HTTP/") {
            return headers;
        }
        match line.split_once(':') {
            Some((name, value)) if is_name(name) => headers.push((name, value.trim())),
            _ => break,
        }
    }
    Vec::new()
}

fn is_name(name: &str) -> bool {
    let is_part = |it: u8| it.is_ascii_alphanumeric() || it == b'-' || it == b'_';
    !name.is_empty() && name.bytes().all(is_part)
}
