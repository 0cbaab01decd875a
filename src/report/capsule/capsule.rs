//! An opened run.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::client::Exchange;

/// A run that was read from a file.
#[derive(Clone, Debug)]
pub struct Capsule {
    /// Version of the program that made it.
    pub program: String,
    /// When it was made.
    pub made: Timestamp,
    /// How its secrets were kept.
    pub kind: CapsuleKind,
    /// Its calls, numbered from 1.
    pub exchanges: Vec<Exchange>,
    /// Rules whose findings it holds and which this program does not have.
    pub unknown_rules: Vec<String>,
}

/// How the secrets of a run are kept in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CapsuleKind {
    /// They are not in it.
    Redacted,
    /// All is encrypted with a passphrase.
    Sealed,
}

impl CapsuleKind {
    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Redacted => "redacted",
            Self::Sealed => "sealed",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Redacted => "capsule-kind-redacted",
            Self::Sealed => "capsule-kind-sealed",
        }
    }

    /// Fluent id of the sentence that tells what can be trusted.
    #[must_use]
    pub fn note(self) -> &'static str {
        match self {
            Self::Redacted => "capsule-note-redacted",
            Self::Sealed => "capsule-note-sealed",
        }
    }
}
