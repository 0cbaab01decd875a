//! Bytes as text, and the way back.

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

use crate::protocol::Charset;

/// A text that is searched, with the bytes it was read from.
#[derive(Debug)]
pub(super) struct Source<'a> {
    bytes: Cow<'a, [u8]>,
    text: Cow<'a, str>,
    /// The character set of the bytes, and of what is cut out of the text.
    pub(super) charset: Charset,
    /// Whether a place in the text is the same place in the bytes.
    is_same: bool,
    /// A place in text and bytes to count from, as places are asked for in order.
    known: Cell<(usize, usize)>,
}

/// Stands for a byte that is no text, so that places stay where they are.
const NO_TEXT: u8 = 0x1A;

impl<'a> Source<'a> {
    /// Reads bytes. Without a character set they are UTF-8, or GBK if they are no UTF-8.
    pub(super) fn of_bytes(bytes: &'a [u8], charset: Option<Charset>) -> Self {
        let charset = charset.unwrap_or_else(|| guess_charset(bytes));
        let (text, is_same) = match (charset, charset.decode_exactly(bytes)) {
            (Charset::Utf8, Some(text)) => (text, true),
            (Charset::Gbk, Some(text)) => (text, false),
            (_, None) => (Cow::Owned(readable(bytes)), true),
        };
        Self {
            bytes: Cow::Borrowed(bytes),
            text,
            charset,
            is_same,
            known: Cell::new((0, 0)),
        }
    }

    /// A text that was unwrapped; what is cut out of it is written in `charset`.
    pub(super) fn of_text(text: String, charset: Charset) -> Self {
        Self {
            bytes: Cow::Borrowed(&[]),
            text: Cow::Owned(text),
            charset,
            is_same: false,
            known: Cell::new((0, 0)),
        }
    }

    /// The text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The bytes that a stretch of the text stands for.
    pub(super) fn bytes_of(&self, range: Range<usize>) -> Vec<u8> {
        let text = self.text.get(range.clone()).unwrap_or_default();
        if self.is_same {
            return self.bytes.get(range).unwrap_or_default().to_vec();
        }
        if self.bytes.is_empty() {
            let encoded = self.charset.encode(text);
            return encoded.map_or_else(|| text.as_bytes().to_vec(), Cow::into_owned);
        }
        let (start, end) = (self.offset_of(range.start), self.offset_of(range.end));
        self.bytes.get(start..end).unwrap_or_default().to_vec()
    }

    /// The place in the bytes of a place in the text.
    pub(super) fn offset_of(&self, place: usize) -> usize {
        if self.is_same || self.bytes.is_empty() {
            return place;
        }
        let (mut text, mut byte) = match self.known.get() {
            known if known.0 <= place => known,
            _ => (0, 0),
        };
        for character in self.text.get(text..place).unwrap_or_default().chars() {
            text += character.len_utf8();
            byte += gbk_length(self.bytes.get(byte..).unwrap_or_default());
        }
        self.known.set((text, byte));
        byte
    }
}

/// How many bytes the first character has: GBK with the four-byte extension of GB18030, and 0x80
/// alone for the euro sign.
fn gbk_length(bytes: &[u8]) -> usize {
    match bytes {
        [0x81..=0xFE, 0x30..=0x39, ..] => 4,
        [0x81..=0xFE, ..] => 2,
        _ => 1,
    }
}

fn guess_charset(bytes: &[u8]) -> Charset {
    if std::str::from_utf8(bytes).is_ok() || Charset::Gbk.decode_exactly(bytes).is_none() {
        Charset::Utf8
    } else {
        Charset::Gbk
    }
}

/// The text in bytes that are not all text.
fn readable(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| char::from(NO_TEXT)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_text_keeps_its_place() {
        let source = Source::of_bytes(b"a\xff\xfe{b}\x80", Some(Charset::Utf8));
        let at = source.text().find("{b}").unwrap();
        assert_eq!(source.bytes_of(at..at + 3), b"{b}");
        assert_eq!(source.offset_of(at), 3);
    }

    proptest! {
        #[test]
        fn gbk_is_cut_at_the_same_characters(text in "[a-z{}\"买家俓€]{0,40}", at in 0..40_usize) {
            let bytes = Charset::Gbk.encode(&text).unwrap().into_owned();
            prop_assume!(std::str::from_utf8(&bytes).is_err());
            let source = Source::of_bytes(&bytes, None);
            prop_assert_eq!(source.text(), &text);
            let at = text.char_indices().map(|(at, _)| at).nth(at).unwrap_or(text.len());
            let head = Charset::Gbk.encode(text.get(..at).unwrap()).unwrap();
            prop_assert_eq!(source.bytes_of(0..at), head.as_ref());
        }
    }
}
