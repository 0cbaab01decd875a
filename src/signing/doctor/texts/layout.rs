//! Blanks and line breaks between the parts of a JSON text.

/// A way of laying out JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layout {
    /// No blanks, as the gateway sends it.
    Compact,
    /// One blank after each comma and colon, as Python writes it.
    Spaced,
    /// One member a line.
    Indented {
        /// The indentation of one level.
        by: &'static str,
        /// How many levels the text itself stands inside another.
        inside: usize,
        /// Between name and value.
        colon: &'static str,
    },
}

impl Layout {
    /// The layouts that libraries write, alone and for a node inside a body.
    pub(super) const ALL: [Self; 10] = [
        Self::Compact,
        Self::Spaced,
        Self::indented("  ", 0),
        Self::indented("    ", 0),
        Self::indented("\t", 0),
        Self::indented("  ", 1),
        Self::indented("    ", 1),
        Self::indented("\t", 1),
        Self::jackson(0),
        Self::jackson(1),
    ];

    const fn indented(by: &'static str, inside: usize) -> Self {
        Self::Indented {
            by,
            inside,
            colon: ": ",
        }
    }

    /// Jackson sets a blank before the colon too.
    const fn jackson(inside: usize) -> Self {
        Self::Indented {
            by: "  ",
            inside,
            colon: " : ",
        }
    }

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Compact => "compact",
            Self::Spaced => "spaced",
            Self::Indented { by: "  ", .. } => "indented-2",
            Self::Indented { by: "\t", .. } => "indented-tab",
            Self::Indented { .. } => "indented-4",
        }
    }

    /// Fluent id of the name in words.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Compact => "layout-compact",
            Self::Spaced => "layout-spaced",
            Self::Indented { by: "  ", .. } => "layout-indented-2",
            Self::Indented { by: "\t", .. } => "layout-indented-tab",
            Self::Indented { .. } => "layout-indented-4",
        }
    }

    pub(super) fn comma(self) -> &'static str {
        match self {
            Self::Spaced => ", ",
            Self::Compact | Self::Indented { .. } => ",",
        }
    }

    pub(super) fn colon(self) -> &'static str {
        match self {
            Self::Compact => ":",
            Self::Spaced => ": ",
            Self::Indented { colon, .. } => colon,
        }
    }

    /// What stands before a member or a closing bracket of this depth.
    pub(super) fn break_before(self, depth: usize) -> String {
        match self {
            Self::Compact | Self::Spaced => String::new(),
            Self::Indented { by, inside, .. } => format!("\n{}", by.repeat(depth + inside)),
        }
    }
}
