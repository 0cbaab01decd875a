//! What a single word looks like.

use crate::protocol::token_family;

/// Room around the 32 characters of all authorization codes seen; tokens have 40.
const CODE_LENGTHS: std::ops::RangeInclusive<usize> = 24..=36;
const TOKEN_LENGTHS: std::ops::RangeInclusive<usize> = 37..=64;

/// The shape of a word, which proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordShape<'a> {
    /// It begins as access tokens do, with this.
    Token(&'a str),
    /// As long as tokens are.
    TokenLength,
    /// As long as authorization codes are.
    Code,
    /// Neither.
    Other,
}

impl<'a> WordShape<'a> {
    /// The shape of a word.
    pub(super) fn of(word: &'a str) -> Self {
        let has = |is: fn(&char) -> bool| word.chars().any(|it| is(&it));
        let is_part = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
        let is_mixed = has(char::is_ascii_digit) && has(char::is_ascii_alphabetic);
        if let Some(family) = token_family(word) {
            Self::Token(family)
        } else if !is_mixed || !word.chars().all(is_part) || is_uuid(word) {
            Self::Other
        } else if CODE_LENGTHS.contains(&word.len()) {
            Self::Code
        } else if TOKEN_LENGTHS.contains(&word.len()) && !word.contains(['-', '_']) {
            Self::TokenLength
        } else {
            Self::Other
        }
    }
}

/// Five groups with `-` between them.
fn is_uuid(word: &str) -> bool {
    word.matches('-').count() == 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_by_length_and_beginning() {
        for (word, shape) in [
            ("4b203fe6c11548bcabd8da5bb087cD11", WordShape::Code),
            (
                "authusrB0123456789abcdef0123456789abcdX50",
                WordShape::Token("authusrB"),
            ),
            (
                "0123456789abcdef0123456789abcdef01234567",
                WordShape::TokenLength,
            ),
            ("12345678901234567890123456789012", WordShape::Other),
            ("isv.code-invalid", WordShape::Other),
            ("550e8400-e29b-41d4-a716-446655440000", WordShape::Other),
            ("4b203fe6", WordShape::Other),
        ] {
            assert_eq!(WordShape::of(word), shape, "{word}");
        }
    }
}
