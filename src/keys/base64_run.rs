//! A stretch of base64 inside other text.

use std::ops::Range;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// So many digits show what a key is.
const HEAD: usize = 64;

/// Digits of one of the base64 alphabets that follow on each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Base64Run {
    /// Where it stands, with its padding and with the backslash of each `\/`.
    pub(super) range: Range<usize>,
    /// How many digits it has, without padding.
    pub(super) digits: usize,
}

impl Base64Run {
    /// The first that begins less than `reach` bytes behind `from`. Of a longer one than `most`
    /// digits only so many are taken.
    pub(super) fn next(text: &str, from: usize, (reach, most): (usize, usize)) -> Option<Self> {
        let bytes = text.as_bytes();
        let end = bytes.len().min(from.saturating_add(reach));
        let start = (from..end).find(|at| {
            let is_digit = bytes.get(*at).copied().is_some_and(is_digit);
            is_digit && !is_escape(bytes, *at)
        })?;
        Some(Self::read(bytes, start, most))
    }

    /// The same without what stands before it on every line.
    pub(super) fn without_lead(mut self, text: &str, lead: &str) -> Self {
        let run = text.get(self.range.clone()).unwrap_or_default();
        if !lead.is_empty() && run.starts_with(lead) {
            self.range.start += lead.len();
            self.digits = self.digits.saturating_sub(lead.len());
        }
        self
    }

    fn read(bytes: &[u8], start: usize, most: usize) -> Self {
        let (mut end, mut digits) = (start, 0);
        while digits < most {
            match bytes.get(end..).unwrap_or_default() {
                [digit, ..] if is_digit(*digit) => end += 1,
                [b'\\', b'/', ..] => end += 2,
                _ => break,
            }
            digits += 1;
        }
        let padding = bytes.get(end..).unwrap_or_default();
        end += padding
            .iter()
            .take(2)
            .take_while(|byte| **byte == b'=')
            .count();
        let range = start..end;
        Self { range, digits }
    }
}

/// The bytes that base64 of either alphabet begins with: enough of them to see what a key is.
/// Blanks in it do not matter; `None` if it is no base64.
#[must_use]
pub fn base64_head(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut head = Zeroizing::new(String::with_capacity(HEAD));
    let digits = text.chars().filter(|it| !it.is_whitespace() && *it != '\\');
    head.extend(digits.take(HEAD).map(|digit| match digit {
        '-' => '+',
        '_' => '/',
        digit => digit,
    }));
    let whole = head.trim_end_matches('=').len();
    let whole = whole - usize::from(whole % 4 == 1);
    let decoded = ENGINE.decode(head.get(..whole).unwrap_or_default());
    decoded.map(Zeroizing::new).ok()
}

/// The letter of `\n` and its like is no digit.
fn is_escape(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| bytes.get(at));
    before == Some(&b'\\') && matches!(bytes.get(at), Some(b'n' | b'r' | b't'))
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_')
}
