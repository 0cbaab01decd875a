//! Percent-encoding left in a value.

use percent_encoding::percent_decode;

use crate::protocol::Charset;

/// Whether a value holds `%` with two hexadecimal digits.
pub(super) fn has_escapes(value: &str) -> bool {
    value.as_bytes().windows(3).any(|part| {
        matches!(part, [b'%', first, second] if first.is_ascii_hexdigit() && second.is_ascii_hexdigit())
    })
}

/// Whether one value, decoded once, is the other; a blank may be written as `+`.
pub(super) fn decodes_to(encoded: &str, plain: &str) -> bool {
    has_escapes(encoded) && decoded(encoded).any(|decoded| decoded == plain)
}

/// The value decoded in every way.
pub(super) fn decoded(encoded: &str) -> impl Iterator<Item = String> {
    let spaced = encoded.replace('+', " ");
    let texts = [encoded.to_owned(), spaced];
    texts.into_iter().flat_map(|text| {
        Charset::ALL.map(|charset| {
            let bytes: Vec<u8> = percent_decode(text.as_bytes()).collect();
            charset.decode(&bytes).into_owned()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_level_is_recognised_in_both_character_sets() {
        for (encoded, plain) in [
            ("a%2Bb%2bc", "a+b+c"),
            ("2026-11-22+16%3A10", "2026-11-22 16:10"),
            ("%25E4", "%E4"),
            ("%E4%B9%B0", "买"),
            ("%C2%F2", "买"),
        ] {
            assert!(decodes_to(encoded, plain), "{encoded}");
        }
        assert!(!decodes_to("a+b", "a b"), "nothing is percent-encoded");
        assert!(!decodes_to("%2", "%2"));
    }
}
