//! Why a filter cannot be applied.

use serde::{Deserialize, Serialize};

use crate::i18n::{Explain, Fault, Problem};

/// What is wrong with an expression, or with what it is applied to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FilterError {
    /// It is no expression of jq.
    Syntax {
        /// Number of the character where that shows; the first is 1.
        place: usize,
        /// The character; empty at the end.
        found: String,
        /// What could stand there, in jq's words.
        expected: String,
    },
    /// It names something that jq does not have.
    Undefined {
        /// Number of the character where the name begins; the first is 1.
        place: usize,
        /// The name, with the number of its arguments if there are any.
        name: String,
    },
    /// The body is no JSON.
    NotJson {
        /// Why not.
        reason: String,
    },
    /// The process that applies it could not be started, or ended without an answer: the
    /// expression used up stack or memory.
    Died {
        /// What the operating system says.
        reason: String,
    },
}

impl Explain for FilterError {
    fn problem(&self) -> Problem {
        match self {
            Self::Syntax {
                place,
                found,
                expected,
            } if found.is_empty() => Problem::new(Fault::Input, "filter-ends")
                .with("place", place)
                .with("expected", expected),
            Self::Syntax {
                place,
                found,
                expected,
            } => Problem::new(Fault::Input, "filter-syntax")
                .with("place", place)
                .with("found", found)
                .with("expected", expected),
            Self::Undefined { place, name } => Problem::new(Fault::Input, "filter-undefined")
                .with("place", place)
                .with("name", name),
            Self::NotJson { reason } => {
                Problem::new(Fault::Input, "filter-no-json").with("reason", reason)
            }
            Self::Died { reason } => {
                Problem::new(Fault::Input, "filter-died").with("reason", reason)
            }
        }
    }
}
