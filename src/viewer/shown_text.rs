//! A part of a body as it may be shown.

use std::ops::Range;

use super::Character;
use crate::protocol::{Charset, Masker};

/// How much around a part is read to find secrets that reach into it, in bytes.
const AROUND: usize = 8 << 10;

/// Stands for a character of a secret.
const COVERED: char = '•';

/// A character with its place, and what is drawn for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownChar {
    /// Where its bytes stand in the body.
    pub range: Range<usize>,
    /// What is drawn: the character, a dot for one of a secret, a picture for one without form.
    pub shown: char,
    /// Whether it is part of a secret, so that its bytes are not shown either.
    pub is_covered: bool,
}

/// The characters of a part of a body. Secrets are covered character by character, so that
/// everything keeps its place; a secret longer than 8 KiB is known by its name only there.
#[must_use]
pub fn shown_text(
    bytes: &[u8],
    charset: Charset,
    part: Range<usize>,
    masker: &Masker,
) -> Vec<ShownChar> {
    let window = around(bytes, &part);
    let mut characters = Vec::new();
    let mut at = window.start;
    while at < window.end
        && let Some(character) = Character::at(bytes, at, charset)
    {
        at = character.range.end;
        characters.push(character);
    }
    let plain: String = characters.iter().map(Character::shown).collect();
    let covered = masker.cover(&plain);
    characters
        .into_iter()
        .zip(plain.chars().zip(covered.chars()))
        .filter(|(character, _)| {
            character.range.start >= part.start && character.range.start < part.end
        })
        .map(|(character, (plain, covered))| {
            let is_covered = plain != covered;
            ShownChar {
                range: character.range,
                shown: if is_covered { COVERED } else { picture(plain) },
                is_covered,
            }
        })
        .collect()
}

/// A part of a body as it may be copied: what is covered is dots there too.
#[must_use]
pub fn copied_text(bytes: &[u8], charset: Charset, part: Range<usize>, masker: &Masker) -> String {
    if masker.is_revealing() {
        return charset
            .decode(bytes.get(part).unwrap_or_default())
            .into_owned();
    }
    let shown = shown_text(bytes, charset, part, masker);
    let plain = shown.into_iter().map(|it| match it.shown {
        covered if it.is_covered => covered.to_string(),
        _ => charset
            .decode(bytes.get(it.range).unwrap_or_default())
            .into_owned(),
    });
    plain.collect()
}

/// The part and what is around it, so that it begins and ends with an ASCII character: between two
/// bytes of a longer one nothing could be read.
fn around(bytes: &[u8], part: &Range<usize>) -> Range<usize> {
    // In GBK a byte below 0x30 is never part of a pair.
    let is_safe = |at: &usize| bytes.get(*at).is_some_and(|byte| *byte < 0x30);
    let farthest = part.start.saturating_sub(AROUND);
    let start = if farthest == 0 {
        0
    } else {
        (farthest..part.start).find(is_safe).unwrap_or(part.start)
    };
    start..bytes.len().min(part.end.saturating_add(AROUND))
}

/// Control characters have a picture in Unicode, so that nothing is invisible.
fn picture(character: char) -> char {
    match character {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)),
        '\u{7f}' => Some('␡'),
        _ => None,
    }
    .unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &[u8], part: Range<usize>, masker: &Masker) -> String {
        let shown = shown_text(text, Charset::Utf8, part, masker);
        shown.iter().map(|it| it.shown).collect()
    }

    #[test]
    fn a_secret_is_covered_also_where_only_a_piece_of_it_is_shown() {
        let text = br#"{"access_token":"publicpBa869cad0990e4e17a57ecf7c5469a4b2","user":"1"}"#;
        let all = drawn(text, 0..text.len(), &Masker::new());
        assert!(all.starts_with(r#"{"access_token":"•"#), "{all}");
        assert!(all.ends_with(r#""user":"1"}"#), "{all}");
        assert_eq!(all.chars().count(), text.len());
        for start in 17..50 {
            let piece = drawn(text, start..start + 5, &Masker::new());
            assert_eq!(piece, "•".repeat(5), "{start}");
        }
        assert_eq!(drawn(text, 17..23, &Masker::revealing()), "public");
    }

    #[test]
    fn control_characters_are_seen() {
        assert_eq!(drawn(b"a\nb\t\x7f", 0..5, &Masker::new()), "a␊b␉␡");
        let copied = copied_text(b"a\nb", Charset::Utf8, 0..3, &Masker::new());
        assert_eq!(copied, "a\nb", "and copied as they are");
    }
}
