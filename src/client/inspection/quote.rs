//! A part of a text as it was given.

use std::fmt;
use std::sync::Arc;

/// The most of a part that is kept to be quoted, in bytes.
const LONGEST: usize = 4 << 10;

/// The beginning of a part, kept so that a report can quote it when the text is no longer at hand.
#[derive(Clone, PartialEq, Eq)]
pub struct Quote(Arc<[u8]>);

impl Quote {
    /// The beginning of these bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(bytes.get(..LONGEST).unwrap_or(bytes).into())
    }

    /// The bytes. They may hold tokens and must be redacted before they are shown.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// It may hold tokens, so only its size is told.
impl fmt::Debug for Quote {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Quote({} bytes)", self.0.len())
    }
}
