//! Base64 as people paste it.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use crate::keys::{KeyDamage, KeyNote};

/// Bits that a cut leaves over are no reason to refuse: the DER tells more about the cut.
const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone),
);

/// The bytes of one base64 text and what was mended in it.
pub(super) struct Base64Body {
    pub(super) bytes: Zeroizing<Vec<u8>>,
    pub(super) notes: Vec<KeyNote>,
}

/// Decodes every base64 text in `text`; a new one begins after each padding.
pub(super) fn decode(text: &str) -> Result<Vec<Base64Body>, KeyDamage> {
    let Cleaned { digits, mut notes } = clean(text)?;
    if !digits.contains('=') && !digits.len().is_multiple_of(4) {
        notes.push(KeyNote::MissingPadding);
    }
    let parts = digits.split('=').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            Ok(Base64Body {
                bytes: bytes_of(part)?,
                notes: notes.clone(),
            })
        })
        .collect()
}

struct Cleaned {
    digits: Zeroizing<String>,
    notes: Vec<KeyNote>,
}

/// Leaves only the digits and `=`.
fn clean(text: &str) -> Result<Cleaned, KeyDamage> {
    let mut digits = Zeroizing::new(String::with_capacity(text.len()));
    let mut notes = Vec::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            'A'..='Z' | 'a'..='z' | '0'..='9' | '+' | '/' | '=' => digits.push(character),
            '-' | '_' => {
                KeyNote::UrlSafeBase64.add_to(&mut notes);
                digits.push(if character == '-' { '+' } else { '/' });
            }
            // No base64 digit follows a backslash that ends a line or escapes a slash.
            '\\' => {
                if characters
                    .next_if(|next| matches!(next, 'n' | 'r' | 't'))
                    .is_some()
                {
                    KeyNote::EscapedLineBreaks.add_to(&mut notes);
                }
            }
            _ if is_quote(character) => KeyNote::Quotes.add_to(&mut notes),
            _ if is_blank(character) => {}
            _ => return Err(KeyDamage::ForeignCharacter(character)),
        }
    }
    Ok(Cleaned { digits, notes })
}

/// One digit left over at the end is six bits of a byte whose rest was cut off.
fn bytes_of(digits: &str) -> Result<Zeroizing<Vec<u8>>, KeyDamage> {
    let whole = digits.len() - usize::from(digits.len() % 4 == 1);
    let digits = digits.get(..whole).unwrap_or_default();
    let mut bytes = Zeroizing::new(vec![0; base64::decoded_len_estimate(digits.len())]);
    let length = ENGINE
        .decode_slice(digits, &mut bytes)
        .ok()
        .ok_or(KeyDamage::Structure)?;
    bytes.truncate(length);
    Ok(bytes)
}

fn is_quote(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | ';' | ','
    )
}

/// Blanks of any width, and the characters without any.
fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\0' | '\u{1A}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str) -> Vec<Vec<u8>> {
        decode(text)
            .unwrap()
            .iter()
            .map(|body| body.bytes.to_vec())
            .collect()
    }

    fn notes(text: &str) -> Vec<KeyNote> {
        decode(text).unwrap().remove(0).notes
    }

    #[test]
    fn mends_what_copying_does_to_base64() {
        for text in [
            "+/8B/w==",
            "+/8\r\nB/w==",
            "-_8B_w",
            " +/ 8B /w= =",
            "+/8\\nB/w==\\n",
            "\"+\\/8B/w==\"",
            "+/8B\u{3000}/w==",
        ] {
            assert_eq!(decoded(text), [[0xFB, 0xFF, 0x01, 0xFF]], "{text}");
        }
    }

    #[test]
    fn says_what_was_mended() {
        assert_eq!(notes("+/8B/w=="), []);
        assert_eq!(
            notes("-_8B_w"),
            [KeyNote::UrlSafeBase64, KeyNote::MissingPadding]
        );
        assert_eq!(
            notes("'AA\\nAA'"),
            [KeyNote::Quotes, KeyNote::EscapedLineBreaks]
        );
    }

    #[test]
    fn padding_parts_two_texts() {
        assert_eq!(decoded("AA==\nAQ=="), [[0], [1]]);
    }

    #[test]
    fn names_the_character_that_does_not_belong() {
        assert_eq!(
            decode("MIIE***").err(),
            Some(KeyDamage::ForeignCharacter('*'))
        );
    }
}
