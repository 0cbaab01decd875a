//! What was undone to get at a quoted string.

/// One way in which a string had been written for its transport.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unescaping {
    /// The escapes of a JSON string, `\u003d` or `\"`, or of a program's own output.
    Json,
    /// HTML entities, `&amp;`, in which the gateway writes the string.
    Html,
}

impl Unescaping {
    /// Every way.
    pub const ALL: [Self; 2] = [Self::Json, Self::Html];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Html => "html",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Json => "unescaping-json",
            Self::Html => "unescaping-html",
        }
    }
}
