//! Where in the making of an answer a fault strikes.

use crate::i18n::Locale;

/// A part of the way from a request to the bytes of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FaultStage {
    /// The call is refused with one of the gateway's codes.
    Admission,
    /// A code or token is no longer what it was.
    Ledger,
    /// The answer has other fields.
    Node,
    /// The answer is signed otherwise.
    Seal,
    /// The answer is written otherwise.
    Shape,
    /// The answer does not arrive as it should.
    Wire,
    /// The connection is not to be trusted.
    Tls,
}

impl FaultStage {
    /// Every stage, in the order of an answer's making.
    pub const ALL: [Self; 7] = [
        Self::Admission,
        Self::Ledger,
        Self::Node,
        Self::Seal,
        Self::Shape,
        Self::Wire,
        Self::Tls,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Admission => "admission",
            Self::Ledger => "ledger",
            Self::Node => "node",
            Self::Seal => "seal",
            Self::Shape => "shape",
            Self::Wire => "wire",
            Self::Tls => "tls",
        }
    }

    /// Its name in words.
    #[must_use]
    pub fn title(self, locale: Locale) -> String {
        locale.text(match self {
            Self::Admission => "fault-stage-admission",
            Self::Ledger => "fault-stage-ledger",
            Self::Node => "fault-stage-node",
            Self::Seal => "fault-stage-seal",
            Self::Shape => "fault-stage-shape",
            Self::Wire => "fault-stage-wire",
            Self::Tls => "fault-stage-tls",
        })
    }
}
