//! The pages of the window.

/// A page; the rail shows them in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// From keys to member.
    #[default]
    Flow,
    /// Any pasted answer.
    Inspect,
    /// The string to sign, ours and the gateway's.
    SignContent,
    /// Key files.
    Keys,
    /// Logs of many answers.
    Logs,
    /// The embedded gateway.
    Simulator,
    /// Past runs.
    History,
    /// Codes and fields, explained.
    Reference,
    /// Language, theme, profiles.
    Settings,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 9] = [
        Self::Flow,
        Self::Inspect,
        Self::SignContent,
        Self::Keys,
        Self::Logs,
        Self::Simulator,
        Self::History,
        Self::Reference,
        Self::Settings,
    ];

    /// Fluent id of its name.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Flow => "page-flow",
            Self::Inspect => "page-inspect",
            Self::SignContent => "page-sign-content",
            Self::Keys => "page-keys",
            Self::Logs => "page-logs",
            Self::Simulator => "page-simulator",
            Self::History => "page-history",
            Self::Reference => "page-reference",
            Self::Settings => "page-settings",
        }
    }
}
