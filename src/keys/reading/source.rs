//! Telling binary files from texts.

use zeroize::Zeroizing;

use crate::keys::KeyNote;

/// The bytes of a file or of a pasted text, decoded if they are text.
pub(super) enum Source<'a> {
    /// Not text.
    Binary(&'a [u8]),
    /// Text, and what was odd about its encoding.
    Text(Zeroizing<String>, Vec<KeyNote>),
}

impl<'a> Source<'a> {
    /// Decodes UTF-8, and UTF-16 with a byte order mark. Texts in other encodings (a comment in
    /// GBK) lose only their foreign characters: banners and base64 are ASCII.
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        match bytes {
            [0xFF, 0xFE, rest @ ..] => Self::utf16(rest, u16::from_le_bytes),
            [0xFE, 0xFF, rest @ ..] => Self::utf16(rest, u16::from_be_bytes),
            [0xEF, 0xBB, 0xBF, rest @ ..] => Self::Text(utf8(rest), vec![KeyNote::ByteOrderMark]),
            _ if is_binary(bytes) => Self::Binary(bytes),
            _ => Self::Text(utf8(bytes), Vec::new()),
        }
    }

    fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Self {
        let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
        // Enough for any text, so that no copy of a secret stays behind when the text grows.
        let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
        let replaced = |unit: Result<char, _>| unit.unwrap_or(char::REPLACEMENT_CHARACTER);
        text.extend(char::decode_utf16(units).map(replaced));
        Self::Text(text, vec![KeyNote::ByteOrderMark, KeyNote::Utf16])
    }
}

/// No text has control characters other than these, and every DER structure of a key has some.
fn is_binary(bytes: &[u8]) -> bool {
    let is_control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t'..=b'\r' | 0x1A | 0x1B);
    bytes.iter().any(is_control) && !is_padded_text(bytes)
}

/// Some tools leave zero bytes behind the last line.
fn is_padded_text(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"-----BEGIN")
}

fn utf8(bytes: &[u8]) -> Zeroizing<String> {
    // Room for a replacement character in place of every byte, for the same reason as above.
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 3));
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8]) -> (String, Vec<KeyNote>) {
        match Source::of(bytes) {
            Source::Text(text, notes) => (text.to_string(), notes),
            Source::Binary(bytes) => panic!("{bytes:?} was taken for binary"),
        }
    }

    #[test]
    fn byte_order_marks_choose_the_encoding() {
        assert_eq!(text_of(b"MIIE"), ("MIIE".into(), vec![]));
        let mark = KeyNote::ByteOrderMark;
        assert_eq!(text_of(b"\xEF\xBB\xBFMI"), ("MI".into(), vec![mark]));
        assert_eq!(
            text_of(b"\xFF\xFEM\0I\0"),
            ("MI".into(), vec![mark, KeyNote::Utf16])
        );
        assert_eq!(
            text_of(b"\xFE\xFF\0M\0I"),
            ("MI".into(), vec![mark, KeyNote::Utf16])
        );
    }

    #[test]
    fn der_is_binary_and_a_text_in_gbk_is_not() {
        assert!(matches!(
            Source::of(b"\x30\x2e\x02\x01\x00"),
            Source::Binary(_)
        ));
        assert!(text_of(b"\xcb\xbd\xd4\xbf MIIE").0.ends_with(" MIIE"));
    }
}
