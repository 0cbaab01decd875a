//! What an answer in a line is wrapped in.

/// The outermost wrapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layer {
    /// A JSON string: quotes are escaped.
    JsonString,
    /// Base64.
    Base64,
}

impl Layer {
    /// The name in records.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::JsonString => "json-string",
            Self::Base64 => "base64",
        }
    }
}
