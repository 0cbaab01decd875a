//! One character of a body.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::protocol::Charset;

/// A character with the bytes it was sent in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Character {
    /// Where its bytes stand in the body.
    pub range: Range<usize>,
    /// The character; `None` if the bytes are none in this character set.
    pub value: Option<char>,
}

impl Character {
    /// The character that begins at an offset; `None` behind the end.
    #[must_use]
    pub fn at(bytes: &[u8], offset: usize, charset: Charset) -> Option<Self> {
        let rest = bytes.get(offset..)?;
        let first = *rest.first()?;
        let (length, value) = if first.is_ascii() {
            (1, Some(char::from(first)))
        } else {
            match charset {
                Charset::Utf8 => of_utf8(rest),
                Charset::Gbk => of_gbk(rest),
            }
        };
        Some(Self {
            range: offset..offset + length,
            value,
        })
    }

    /// The character that an offset lies in, looked for from the beginning of its row.
    #[must_use]
    pub fn around(bytes: &[u8], row: usize, offset: usize, charset: Charset) -> Option<Self> {
        let mut character = Self::at(bytes, row, charset)?;
        while character.range.end <= offset {
            character = Self::at(bytes, character.range.end, charset)?;
        }
        Some(character)
    }

    /// How many columns it takes in a font of fixed width: 2 for Chinese, at least 1.
    #[must_use]
    pub fn columns(&self) -> usize {
        let width = self.value.and_then(UnicodeWidthChar::width);
        width.unwrap_or(1).max(1)
    }

    /// The character, or the mark for bytes that are none.
    #[must_use]
    pub fn shown(&self) -> char {
        self.value.unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// Its code point as Unicode writes it, for example `U+4E70`.
    #[must_use]
    pub fn code_point(&self) -> Option<String> {
        self.value
            .map(|value| format!("U+{:04X}", u32::from(value)))
    }
}

/// Length and value of a character beyond ASCII.
fn of_utf8(rest: &[u8]) -> (usize, Option<char>) {
    let longest = rest.get(..4).unwrap_or(rest);
    let valid = match std::str::from_utf8(longest) {
        Ok(text) => text,
        Err(error) => {
            let valid = longest.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(valid).unwrap_or_default()
        }
    };
    match valid.chars().next() {
        Some(value) => (value.len_utf8(), Some(value)),
        None => (1, None),
    }
}

/// Two bytes, or four of GB18030, or one that is none.
fn of_gbk(rest: &[u8]) -> (usize, Option<char>) {
    for length in [2, 4] {
        let decoded = rest.get(..length).and_then(|pair| {
            let text = Charset::Gbk.decode_exactly(pair)?;
            let mut chars = text.chars();
            chars.next().filter(|_| chars.next().is_none())
        });
        if decoded.is_some() {
            return (length, decoded);
        }
    }
    (1, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(bytes: &[u8], charset: Charset) -> Vec<Character> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(character) = Character::at(bytes, at, charset) {
            at = character.range.end;
            found.push(character);
        }
        found
    }

    #[test]
    fn tells_code_point_bytes_and_width() {
        let found = all("a买🙂".as_bytes(), Charset::Utf8);
        let told: Vec<_> = found
            .iter()
            .map(|it| (it.range.clone(), it.code_point().unwrap(), it.columns()))
            .collect();
        assert_eq!(
            told,
            [
                (0..1, "U+0061".to_owned(), 1),
                (1..4, "U+4E70".to_owned(), 2),
                (4..8, "U+1F642".to_owned(), 2)
            ]
        );
    }

    #[test]
    fn reads_gbk_pairs_and_marks_what_is_none() {
        let bytes = Charset::Gbk.encode("买a").unwrap();
        let found = all(&bytes, Charset::Gbk);
        assert_eq!(found[0].value, Some('买'));
        assert_eq!(found[0].range, 0..2);
        assert_eq!(all(&bytes, Charset::Utf8)[0].value, None);
        assert_eq!(all(&[0xE4, 0xB9], Charset::Utf8)[0].value, None);
    }

    #[test]
    fn finds_the_character_that_a_byte_belongs_to() {
        let bytes = "买家".as_bytes();
        let around = |offset| Character::around(bytes, 0, offset, Charset::Utf8).unwrap();
        assert_eq!(around(2).range, 0..3);
        assert_eq!(around(3).value, Some('家'));
        assert_eq!(Character::around(bytes, 0, 6, Charset::Utf8), None);
    }

    proptest! {
        #[test]
        fn covers_any_bytes_without_gap(bytes in prop::collection::vec(any::<u8>(), 0..80), gbk: bool) {
            let charset = if gbk { Charset::Gbk } else { Charset::Utf8 };
            let mut end = 0;
            for character in all(&bytes, charset) {
                prop_assert_eq!(character.range.start, end);
                end = character.range.end;
            }
            prop_assert_eq!(end, bytes.len());
        }

        #[test]
        fn is_the_text_that_was_encoded(text in "\\PC{0,30}") {
            let read: String = all(text.as_bytes(), Charset::Utf8).iter().map(Character::shown).collect();
            prop_assert_eq!(read, text);
        }
    }
}
