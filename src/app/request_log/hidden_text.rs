//! A text with and without its tokens and codes.

use std::fmt;

use crate::protocol::Masker;

/// Both ways in which a text can be shown, so that nobody has to look for secrets while drawing.
#[derive(Clone, PartialEq, Eq)]
pub struct HiddenText {
    plain: String,
    hidden: String,
}

impl HiddenText {
    /// A text whose secrets the masker knows or recognises.
    #[must_use]
    pub fn new(plain: impl Into<String>, masker: &Masker) -> Self {
        let plain = plain.into();
        let hidden = masker.mask(&plain);
        Self { plain, hidden }
    }

    /// The value of a parameter.
    #[must_use]
    pub fn of_value(name: &str, plain: impl Into<String>, masker: &Masker) -> Self {
        let plain = plain.into();
        let hidden = masker.mask_value(name, &plain);
        Self { plain, hidden }
    }

    /// The text; tokens and codes in full only if the user asked for that.
    #[must_use]
    pub fn shown(&self, reveal: bool) -> &str {
        if reveal { &self.plain } else { &self.hidden }
    }
}

impl fmt::Debug for HiddenText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("HiddenText")
            .field(&self.hidden)
            .finish()
    }
}
