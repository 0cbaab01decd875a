//! Why a run could not be saved or opened.

use serde_json::error::Category;

use super::document::VERSION;
use super::{FILE_LIMIT_MIB, MOST_EXCHANGES};
use crate::i18n::{Explain, Fault, Problem};

/// What is wrong with a file, or with what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CapsuleError {
    /// There is no call to be saved.
    Nothing,
    /// More calls than one file may hold.
    TooMany,
    /// The file is larger than the limit.
    TooLarge,
    /// Neither a run nor something sealed with a passphrase.
    Foreign,
    /// It was written by a newer program.
    Newer {
        /// Version of its form.
        found: u32,
        /// Version of the program that wrote it.
        program: String,
    },
    /// It begins like a run, and something in it is not as it should be.
    Damaged {
        /// What.
        reason: String,
    },
    /// It begins like a run, but from some place on it is no run any more.
    Broken {
        /// What the parser found there.
        category: Category,
        /// Number of the line, counted from 1.
        line: usize,
        /// Number of the byte in the line, counted from 1.
        column: usize,
    },
    /// A call of a kind that this program does not know.
    UnknownMethod {
        /// Its `method` value.
        method: String,
    },
    /// It is sealed, and no passphrase was given.
    Sealed,
    /// The passphrase is not the one it was sealed with.
    WrongPassphrase,
    /// A passphrase without a character.
    EmptyPassphrase,
    /// It is encrypted for somebody's key, not with a passphrase.
    OtherSeal,
    /// Opening it would take more work than a run is sealed with.
    TooMuchWork {
        /// Logarithm of the work asked for.
        required: u8,
    },
    /// The sealed content was cut off or altered.
    SealBroken,
    /// The encryption failed.
    Sealing {
        /// What the library says.
        reason: String,
    },
}

impl CapsuleError {
    /// Something is not as it should be.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "errors of others and borrowed texts read alike"
    )]
    pub(super) fn damaged(reason: impl ToString) -> Self {
        Self::Damaged {
            reason: reason.to_string(),
        }
    }
}

impl Explain for CapsuleError {
    fn problem(&self) -> Problem {
        let input = |id| Problem::new(Fault::Input, id);
        match self {
            Self::Nothing => input("capsule-nothing"),
            Self::TooMany => input("capsule-too-many").with("limit", MOST_EXCHANGES),
            Self::TooLarge => input("capsule-too-large").with("limit", FILE_LIMIT_MIB),
            Self::Foreign => input("capsule-foreign"),
            Self::Newer { found, program } => input("capsule-newer")
                .with("found", found)
                .with("known", VERSION)
                .with("program", program),
            Self::Damaged { reason } => input("capsule-damaged").with("reason", reason),
            Self::Broken {
                category,
                line,
                column,
            } => input(match category {
                Category::Eof => "capsule-cut-off",
                Category::Data => "capsule-other-shape",
                Category::Syntax | Category::Io => "capsule-no-json",
            })
            .with("line", line)
            .with("column", column),
            Self::UnknownMethod { method } => {
                input("capsule-unknown-method").with("method", method)
            }
            Self::Sealed => input("capsule-sealed"),
            Self::WrongPassphrase => input("capsule-wrong-passphrase"),
            Self::EmptyPassphrase => input("capsule-empty-passphrase"),
            Self::OtherSeal => input("capsule-other-seal"),
            Self::TooMuchWork { required } => {
                input("capsule-too-much-work").with("required", required)
            }
            Self::SealBroken => input("capsule-seal-broken"),
            Self::Sealing { reason } => {
                Problem::new(Fault::Machine, "capsule-sealing").with("reason", reason)
            }
        }
    }
}
