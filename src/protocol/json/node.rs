//! One value of a JSON text.

use std::ops::Range;

/// A stretch of bytes. A body is limited to far less than 4 GiB, so 32 bits do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The span as indices.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonKind {
    /// `{…}`
    Object,
    /// `[…]`
    Array,
    /// `"…"`
    String,
    /// A number, kept as written.
    Number,
    /// `true` or `false`
    Bool,
    /// `null`
    Null,
}

/// A value with its place in the text and in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonNode {
    /// What the value is.
    pub kind: JsonKind,
    /// How many containers are around it.
    pub depth: u16,
    /// Its name with quotes, if it is a member of an object.
    pub key: Option<Span>,
    /// The value: for containers from bracket to bracket, for strings with their quotes.
    pub value: Span,
    /// Index of the first node that is not inside it.
    pub next: u32,
}

impl JsonNode {
    /// Whether it can hold other values.
    #[must_use]
    pub fn is_container(&self) -> bool {
        matches!(self.kind, JsonKind::Object | JsonKind::Array)
    }
}
