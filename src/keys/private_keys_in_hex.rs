//! Private keys in hexadecimal digits.

use std::ops::Range;

use zeroize::Zeroizing;

use super::is_private_der;

/// A cut-off key of fewer bytes gives nothing away: head and modulus come first.
const SHORTEST: usize = 32;
/// The most bytes that a key of any use has.
const LONGEST: usize = 16 << 10;
/// How the DER of a key of any use begins, in hexadecimal digits: with two bytes of length, or one.
const HEADS: [(&str, &str); 2] = [("30", "82"), ("30", "81")];
const SEPARATORS: [&str; 4] = ["", " ", ":", "-"];

/// Where DER of a private key is written in hexadecimal digits, bytes apart or not, whole or cut
/// off.
#[must_use]
pub fn private_keys_in_hex(text: &str) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    for (first, second) in HEADS {
        for separator in SEPARATORS {
            let mut done = 0;
            for (at, _) in text.match_indices(&format!("{first}{separator}{second}")) {
                if at >= done
                    && let Some(end) = end_of_key(text, at)
                {
                    places.push(at..end);
                    done = end;
                }
            }
        }
    }
    places
}

/// The bytes of the key that such a place holds.
#[must_use]
pub fn bytes_of_hex(text: &str) -> Zeroizing<Vec<u8>> {
    bytes_of(text, LONGEST).0
}

/// The bytes of the key that begins the text, as far as it goes and at most so many, and how long
/// they are written.
fn bytes_of(text: &str, most: usize) -> (Zeroizing<Vec<u8>>, usize) {
    let (mut bytes, mut half, mut end) = (Zeroizing::new(Vec::new()), None, 0);
    let mut wanted = most;
    for (at, character) in text.char_indices() {
        match (character.to_digit(16), half) {
            // Of a cut-off key the last digit may stand alone.
            (Some(digit), None) => (half, end) = (Some(digit), at + 1),
            (Some(digit), Some(first)) => {
                bytes.push(u8::try_from(first * 16 + digit).unwrap_or_default());
                (half, end) = (None, at + 1);
                if bytes.len() == 4 {
                    wanted = whole_length(&bytes).unwrap_or(most).min(most);
                }
                if bytes.len() >= wanted {
                    break;
                }
            }
            (None, None) if is_separator(character) => {}
            _ => break,
        }
    }
    (bytes, end)
}

fn end_of_key(text: &str, start: usize) -> Option<usize> {
    let before = text.get(..start)?.chars().next_back();
    if before.is_some_and(|it| it.is_ascii_hexdigit()) {
        return None;
    }
    let rest = text.get(start..)?;
    let (head, _) = bytes_of(rest, SHORTEST);
    let is_key = head.len() >= SHORTEST && is_private_der(&head);
    is_key.then(|| start + bytes_of(rest, LONGEST).1)
}

/// How many bytes a sequence has with its head.
fn whole_length(head: &[u8]) -> Option<usize> {
    match head {
        [0x30, 0x82, high, low, ..] => Some(4 + usize::from(u16::from_be_bytes([*high, *low]))),
        [0x30, 0x81, length, ..] => Some(3 + usize::from(*length)),
        _ => None,
    }
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, ':' | '-' | ',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::AppPrivateKey;
    use std::fmt::Write as _;

    fn hex(separator: &str) -> String {
        let pem = include_bytes!("../../tests/fixtures/keys/TEST-ONLY-rsa2048-pkcs8.der");
        assert!(AppPrivateKey::parse(pem).is_ok());
        let mut text = String::new();
        for byte in pem {
            write!(text, "{byte:02x}{separator}").unwrap();
        }
        text
    }

    fn the_only(text: &str) -> Range<usize> {
        let found = private_keys_in_hex(text);
        assert_eq!(found.len(), 1);
        found.into_iter().next().unwrap()
    }

    #[test]
    fn takes_digits_in_every_writing_and_not_what_follows() {
        for separator in ["", " ", ":", "-"] {
            let hex = hex(separator);
            let digits = hex.trim_end_matches([' ', ':', '-']);
            for digits in [digits.to_owned(), digits.to_uppercase()] {
                let text = format!("key={digits} 2026-03-05");
                assert_eq!(the_only(&text), 4..4 + digits.len());
            }
        }
        let whole = hex("");
        let cut = whole.get(..400).unwrap();
        assert_eq!(the_only(cut), 0..400);
    }

    #[test]
    fn leaves_public_keys_and_sums() {
        let public = include_bytes!("../../tests/fixtures/keys/TEST-ONLY-rsa2048-spki.der");
        let mut text = String::new();
        for byte in public {
            write!(text, "{byte:02X}").unwrap();
        }
        assert!(private_keys_in_hex(&text).is_empty());
        assert!(private_keys_in_hex(&"3082".repeat(40)).is_empty());
        assert!(private_keys_in_hex("30 82").is_empty());
    }
}
