//! What was undone to get at a fragment.

/// One layer in which a fragment was wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decoding {
    /// The text is UTF-16, as Windows writes it.
    Utf16,
    /// `> ` or a code fence before every line, as chats and mails put it.
    Quoting,
    /// Typographic quotes in place of `"`.
    SmartQuotes,
    /// The escapes of a JSON string.
    JsonString,
    /// Percent-encoding of URLs.
    Percent,
    /// Base64.
    Base64,
    /// HTML entities.
    Entities,
}

impl Decoding {
    /// Every layer.
    pub const ALL: [Self; 7] = [
        Self::Utf16,
        Self::Quoting,
        Self::SmartQuotes,
        Self::JsonString,
        Self::Percent,
        Self::Base64,
        Self::Entities,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf16 => "utf-16",
            Self::Quoting => "quoting",
            Self::SmartQuotes => "smart-quotes",
            Self::JsonString => "json-string",
            Self::Percent => "percent",
            Self::Base64 => "base64",
            Self::Entities => "html-entities",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Utf16 => "decoding-utf-16",
            Self::Quoting => "decoding-quoting",
            Self::SmartQuotes => "decoding-smart-quotes",
            Self::JsonString => "decoding-json-string",
            Self::Percent => "decoding-percent",
            Self::Base64 => "decoding-base64",
            Self::Entities => "decoding-html-entities",
        }
    }
}
