//! Where the text received leaves the text that was signed.

use crate::protocol::Masker;

/// How many characters are shown before the place and after it.
const BEFORE: usize = 16;
const AFTER: usize = 28;

/// The first byte that differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextDifference {
    /// Its offset from the start of the signed text, in bytes.
    pub offset: usize,
    /// The byte that was signed there; none if the signed text ends.
    pub signed: Option<u8>,
    /// The byte that was received there; none if the received text ends.
    pub received: Option<u8>,
}

/// Both texts around a [`TextDifference`], with tokens covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceContext {
    /// The text that was signed.
    pub signed: String,
    /// The text that was received.
    pub received: String,
}

impl TextDifference {
    /// The first difference; none between equal texts.
    #[must_use]
    pub fn between(signed: &[u8], received: &[u8]) -> Option<Self> {
        let same = signed.iter().zip(received).take_while(|(a, b)| a == b);
        let offset = same.count();
        (signed != received).then(|| Self {
            offset,
            signed: signed.get(offset).copied(),
            received: received.get(offset).copied(),
        })
    }

    /// Both sides around the difference, control characters made visible.
    #[must_use]
    pub fn context(&self, signed: &[u8], received: &[u8], masker: &Masker) -> DifferenceContext {
        let around = |text: &[u8]| {
            let (before, after) = text.split_at_checked(self.offset).unwrap_or((text, &[]));
            let (before, after) = (end_of(before), start_of(after));
            let place = readable(before).chars().count();
            let all = masker.cover(&format!("{}{}", readable(before), readable(after)));
            let start = place.saturating_sub(BEFORE);
            let shown: String = all.chars().skip(start).take(BEFORE + AFTER).collect();
            visible(&shown)
        };
        DifferenceContext {
            signed: around(signed),
            received: around(received),
        }
    }
}

/// How many bytes around the place are looked at: enough to recognise a token that reaches into
/// what is shown.
const NEAR: usize = 4096;

/// The last bytes, from a place where a character begins.
fn end_of(bytes: &[u8]) -> &[u8] {
    let from = bytes.len().saturating_sub(NEAR);
    let near = bytes.get(from..).unwrap_or_default();
    // After two bytes of ASCII a character begins in every character set.
    let skipped = near.windows(2).position(<[u8]>::is_ascii);
    match skipped {
        Some(skipped) if from > 0 => near.get(skipped + 1..).unwrap_or_default(),
        _ => near,
    }
}

/// The first bytes.
fn start_of(bytes: &[u8]) -> &[u8] {
    bytes.get(..NEAR).unwrap_or(bytes)
}

fn readable(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::GB18030
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
    }
}

/// Line breaks, tabs and the byte order mark as signs that can be seen.
fn visible(text: &str) -> String {
    text.replace('\r', "\\r")
        .replace('\n', "\\n")
        .replace('\t', "\\t")
        .replace('\u{feff}', "<BOM>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_at_the_first_byte_and_shows_both_sides() {
        let (signed, received) = (br#"{"a":"https:\/\/x"}"#, br#"{"a":"https://x"}"#);
        let difference = TextDifference::between(signed, received).unwrap();
        assert_eq!(difference.offset, 12);
        assert_eq!(
            (difference.signed, difference.received),
            (Some(b'\\'), Some(b'/'))
        );
        let context = difference.context(signed, received, &Masker::new());
        assert_eq!(context.signed, r#"{"a":"https:\/\/x"}"#);
        assert_eq!(TextDifference::between(signed, signed), None);
    }

    #[test]
    fn a_token_near_the_place_is_covered() {
        let token = "authusrBd364827b102144cf992fb7ce6e327X89";
        let signed = format!(r#"{{"access_token":"{token}","a":1}}"#);
        let received = signed.replace("\"a\"", " \"a\"");
        let difference = TextDifference::between(signed.as_bytes(), received.as_bytes()).unwrap();
        let context = difference.context(signed.as_bytes(), received.as_bytes(), &Masker::new());
        assert!(!context.signed.contains("327X89"), "{}", context.signed);
        assert!(
            context.received.ends_with(" \"a\":1}"),
            "{}",
            context.received
        );
    }
}
