//! Where something stands in a text.

use std::ops::Range;

/// How many characters of the text are quoted at most.
const LONGEST: usize = 40;

/// A stretch of a text, as people look for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPlace {
    /// The line, from 1.
    pub line: usize,
    /// The character of the line, from 1.
    pub column: usize,
    /// What stands there: the beginning of its first line.
    pub found: String,
    /// Its bytes.
    pub range: Range<usize>,
}

impl TextPlace {
    /// The place of these bytes; a range beyond the end is the end.
    #[must_use]
    pub fn of(text: &[u8], range: Range<usize>) -> Self {
        let end = range.end.min(text.len());
        let start = range.start.min(end);
        let (before, rest) = text.split_at(start);
        let line_start = before.iter().rposition(|byte| *byte == b'\n');
        let on_line = before.get(line_start.map_or(0, |at| at + 1)..);
        let column = String::from_utf8_lossy(on_line.unwrap_or_default());
        let found = rest.get(..end - start).unwrap_or_default();
        Self {
            line: before.split(|byte| *byte == b'\n').count(),
            column: column.chars().count() + 1,
            found: quoted(&String::from_utf8_lossy(found)),
            range: start..end,
        }
    }
}

fn quoted(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim_end();
    let mut quoted: String = line.chars().take(LONGEST).collect();
    if quoted.len() < text.trim_end().len() {
        quoted.push('…');
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_characters_are_counted_from_one() {
        let text = "ab\r\n龘🙂\"x\"\n";
        let at = |part: &str| {
            let start = text.find(part).unwrap();
            let place = TextPlace::of(text.as_bytes(), start..start + part.len());
            (place.line, place.column, place.found)
        };
        assert_eq!(at("ab"), (1, 1, "ab".to_owned()));
        assert_eq!(at("\"x\""), (2, 3, "\"x\"".to_owned()));
        assert_eq!(at("b\r\n龘"), (1, 2, "b…".to_owned()));
        let end = TextPlace::of(text.as_bytes(), 999..1000);
        assert_eq!((end.line, end.column, end.found.as_str()), (3, 1, ""));
    }
}
