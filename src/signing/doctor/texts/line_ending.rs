//! The ends of lines.

/// What ends a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineEnding {
    /// CR LF, as on Windows.
    CrLf,
    /// LF, as elsewhere.
    Lf,
}

impl LineEnding {
    /// Both.
    pub(super) const ALL: [Self; 2] = [Self::Lf, Self::CrLf];

    /// Its name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::CrLf => "CRLF",
            Self::Lf => "LF",
        }
    }

    /// The characters.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::CrLf => "\r\n",
            Self::Lf => "\n",
        }
    }
}
