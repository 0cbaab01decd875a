//! Bytes in hexadecimal.

use std::ops::Range;

use super::ShownChar;

/// One row of a hex view: bytes and the characters that begin in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HexRow {
    /// The bytes of the row.
    pub range: Range<usize>,
    /// Two digits for every byte, two dots for one of a secret.
    pub digits: Vec<[char; 2]>,
    /// The character that begins at each byte; the further bytes of a longer one have a mark.
    pub text: Vec<char>,
}

impl HexRow {
    /// The row of these bytes, as they may be shown; `shown` covers at least them.
    #[must_use]
    pub fn of(bytes: &[u8], range: Range<usize>, shown: &[ShownChar]) -> Self {
        let mut row = Self {
            digits: Vec::with_capacity(range.len()),
            text: Vec::with_capacity(range.len()),
            range: range.clone(),
        };
        for offset in range {
            let Some(byte) = bytes.get(offset) else { break };
            let after = shown.partition_point(|it| it.range.start <= offset);
            let character = after.checked_sub(1).and_then(|at| shown.get(at));
            let character = character.filter(|it| it.range.contains(&offset));
            let is_covered = character.is_some_and(|it| it.is_covered);
            row.digits.push(if is_covered {
                ['·', '·']
            } else {
                [digit(byte >> 4), digit(byte & 15)]
            });
            let begins = character.filter(|it| it.range.start == offset);
            row.text.push(begins.map_or('·', |it| it.shown));
        }
        row
    }
}

fn digit(nibble: u8) -> char {
    char::from_digit(nibble.into(), 16)
        .unwrap_or('?')
        .to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Charset, Masker};
    use crate::viewer::shown_text;

    #[test]
    fn shows_bytes_and_characters_and_no_byte_of_a_secret() {
        let body = r#"{"auth_code":"4b203fe6c11548bcabd8da5bb087a83b","n":"买"}"#.as_bytes();
        let shown = shown_text(body, Charset::Utf8, 0..body.len(), &Masker::new());
        let end = body.len();
        let row = HexRow::of(body, end - 5..end, &shown);
        let digits: Vec<String> = row.digits.iter().map(|it| it.iter().collect()).collect();
        assert_eq!(digits, ["E4", "B9", "B0", "22", "7D"]);
        assert_eq!(row.text, ['买', '·', '·', '"', '}']);
        let secret = HexRow::of(body, 16..20, &shown);
        assert_eq!(secret.digits, [['·', '·']; 4]);
    }
}
