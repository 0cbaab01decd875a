//! Unwraps base64 of something that can be read.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};

use super::Recogniser;
use crate::client::inspection::limits::{LONGEST_EXPLAINED, MOST_BASE64_WORDS};
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Decoding, InspectionKind};
use crate::protocol::Charset;

pub(super) struct Base64Words;

/// Nothing that is worth a look is shorter.
const SHORTEST: usize = 40;

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

impl Recogniser for Base64Words {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[]
    }

    fn find(&self, scope: &mut Scope<'_>, _hits: &[usize]) {
        let text = scope.text();
        if scope.is_untouched() && text.len() <= LONGEST_EXPLAINED * 16 && wrapped(scope) {
            return;
        }
        let mut left = MOST_BASE64_WORDS;
        let mut at = 0;
        for word in text.split(|it: char| !is_digit(it)) {
            let range = at..at + word.len();
            at = text.len().min(
                range.end
                    + text
                        .get(range.end..)
                        .and_then(|it| it.chars().next())
                        .map_or(0, char::len_utf8),
            );
            if word.len() < SHORTEST || !scope.is_free(&range) {
                continue;
            }
            if left == 0 {
                scope.work().cut();
                return;
            }
            left -= 1;
            if let Some(inner) = readable(word) {
                scope.look_inside(range, Decoding::Base64, inner);
            }
        }
    }
}

/// A text that is base64 over several lines.
fn wrapped(scope: &mut Scope<'_>) -> bool {
    let text = scope.text();
    let is_base64 = text.chars().all(|it| is_digit(it) || it.is_whitespace());
    if !is_base64 || text.trim().lines().count() < 2 {
        return false;
    }
    let joined: String = text.split_whitespace().collect();
    let range = 0..text.len();
    joined.len() >= SHORTEST
        && readable(&joined).is_some_and(|inner| scope.look_inside(range, Decoding::Base64, inner))
}

/// The text that a word stands for; `None` if it stands for none.
fn readable(word: &str) -> Option<String> {
    let word = word
        .trim_end_matches('=')
        .replace('-', "+")
        .replace('_', "/");
    // Whether it is text shows at its beginning.
    let head = LENIENT
        .decode(word.get(..SHORTEST.min(word.len()) / 4 * 4)?)
        .ok()?;
    if head
        .iter()
        .any(|byte| *byte < 0x20 && !byte.is_ascii_whitespace())
    {
        return None;
    }
    let bytes = LENIENT.decode(word).ok()?;
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => Charset::Gbk
            .decode_exactly(error.as_bytes())
            .map(std::borrow::Cow::into_owned),
    }
}

fn is_digit(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '+' | '/' | '-' | '_' | '=')
}
