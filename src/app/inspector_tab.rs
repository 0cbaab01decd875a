//! The tabs of the inspector.

/// A view of one exchange.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum InspectorTab {
    /// Labels, values, meanings.
    #[default]
    Fields,
    /// The body.
    Raw,
    /// What the signature proves.
    Signature,
    /// Findings.
    Hints,
    /// What was sent.
    Request,
    /// What is handed to support.
    Report,
    /// The same as a program.
    Code,
}

impl InspectorTab {
    /// Every tab in order.
    pub const ALL: [Self; 6] = [
        Self::Fields,
        Self::Raw,
        Self::Signature,
        Self::Hints,
        Self::Request,
        Self::Report,
        Self::Code,
    ];

    /// Fluent id of its name.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Fields => "tab-fields",
            Self::Raw => "tab-raw",
            Self::Signature => "tab-signature",
            Self::Hints => "tab-hints",
            Self::Request => "tab-request",
            Self::Report => "tab-report",
            Self::Code => "tab-code",
        }
    }
}
