//! The formats of a report.

use std::path::Path;

/// How a report is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ReportFormat {
    /// For forums, tickets and chats that draw it.
    #[default]
    Markdown,
    /// For e-mails and forms.
    Text,
    /// For programs.
    Json,
}

impl ReportFormat {
    /// Every format, the usual one first.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Text, Self::Json];

    /// The name in options.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Json => "json",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Markdown => "report-format-markdown",
            Self::Text => "report-format-text",
            Self::Json => "report-format-json",
        }
    }

    /// The ending of file names, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }

    /// The format with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that a file's ending asks for; Markdown if it asks for none.
    #[must_use]
    pub fn of_path(path: &Path) -> Self {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let asks = |format: &Self| {
            ending.is_some_and(|ending| ending.eq_ignore_ascii_case(format.extension()))
        };
        Self::ALL.into_iter().find(asks).unwrap_or_default()
    }
}
