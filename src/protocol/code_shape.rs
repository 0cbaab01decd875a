//! Whether an authorization code looks like one.

/// What is odd about a code. Codes are 32 letters and digits as far as has been seen; nothing says
/// that they always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeShape {
    /// Percent escapes are left in it: it was URL-encoded twice, or not decoded.
    Escaped,
    /// A blank or a `+` is in it: it was decoded once too often, or copied with a line break.
    Blank,
    /// Other characters than letters, digits, `-` and `_`.
    OtherCharacters,
    /// Far from 32 characters: cut off, or something else.
    OtherLength {
        /// The characters it has.
        characters: usize,
    },
}

/// Room around the 32 characters of all codes seen.
const USUAL_LENGTHS: std::ops::RangeInclusive<usize> = 24..=48;

impl CodeShape {
    /// What is odd about a code; `None` if nothing is.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        let characters = code.chars().count();
        let is_usual = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
        if code.contains('%') {
            Some(Self::Escaped)
        } else if code.contains(|it: char| it == '+' || it.is_whitespace()) {
            Some(Self::Blank)
        } else if !code.chars().all(is_usual) {
            Some(Self::OtherCharacters)
        } else if !USUAL_LENGTHS.contains(&characters) {
            Some(Self::OtherLength { characters })
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_became_of_a_code_on_its_way() {
        for (code, shape) in [
            ("4b203fe6c11548bcabd8da5bb087cD11", None),
            (
                "4b203fe6c11548bcabd8da5bb087%63D11",
                Some(CodeShape::Escaped),
            ),
            ("4b203fe6c11548bc abd8da5bb087cD11", Some(CodeShape::Blank)),
            ("4b203fe6c11548bc+abd8da5bb087cD11", Some(CodeShape::Blank)),
            (
                "4b203fe6c11548bcabd8da5bb087cD1，",
                Some(CodeShape::OtherCharacters),
            ),
            (
                "4b203fe6c11548bc",
                Some(CodeShape::OtherLength { characters: 16 }),
            ),
        ] {
            assert_eq!(CodeShape::of(code), shape, "{code}");
        }
    }
}
