//! A text from the user or the browser that may hold a key or a code.

use std::fmt;

use zeroize::Zeroizing;

/// Wiped from memory when dropped; prints `[redacted]`.
#[derive(Clone, PartialEq, Eq)]
pub struct PastedText(Zeroizing<String>);

impl PastedText {
    /// Takes the text over.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PastedText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PastedText([redacted])")
    }
}
