//! Where two calls differ.

/// A part of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What was sent: parameters, and headers with parameters in them.
    Request,
    /// The headers of the answer.
    Headers,
    /// Status and fields of the answer.
    Answer,
    /// What the answer's signature proves.
    Signature,
    /// What the rules concluded.
    Findings,
}

impl Place {
    /// Every part, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Request,
        Self::Headers,
        Self::Answer,
        Self::Signature,
        Self::Findings,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Headers => "headers",
            Self::Answer => "answer",
            Self::Signature => "signature",
            Self::Findings => "findings",
        }
    }

    /// Fluent id of its name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Request => "difference-in-request",
            Self::Headers => "difference-in-headers",
            Self::Answer => "difference-in-answer",
            Self::Signature => "difference-in-signature",
            Self::Findings => "difference-in-findings",
        }
    }
}
