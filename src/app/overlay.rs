//! What lies over the page.

/// A list that lies over every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The commands, to choose from.
    Commands,
    /// The keys, to read.
    Shortcuts,
}

impl Overlay {
    /// Fluent id of its name and of the command that opens and closes it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Commands => "commands",
            Self::Shortcuts => "shortcuts",
        }
    }
}
