//! A place in a redacted text where something else stood.

use std::ops::Range;

use super::MaskKind;

/// What stands where a value was hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaskedSpan {
    /// Its place in the redacted text, in bytes; always on the borders of characters.
    pub range: Range<usize>,
    /// What was hidden.
    pub kind: MaskKind,
}
