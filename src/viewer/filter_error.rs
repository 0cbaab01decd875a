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
                .with("expected", expected)
                .with("kind", kind(expected)),
            Self::Syntax {
                place,
                found,
                expected,
            } => Problem::new(Fault::Input, "filter-syntax")
                .with("place", place)
                .with("found", found)
                .with("expected", expected)
                .with("kind", kind(expected)),
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

/// jq's words for what it expects as a name that the texts of a language can choose by.
fn kind(expected: &str) -> String {
    expected.replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn what_jq_expects_is_said_in_the_language_of_the_window() {
        let cause = |expected: &str| {
            let error = FilterError::Syntax {
                place: 1,
                found: "x".to_owned(),
                expected: expected.to_owned(),
            };
            error.problem().cause(Locale::ZH_CN)
        };
        for words in [
            "closing parenthesis",
            "closing bracket",
            "closing brace",
            "closing quote",
            "string escape sequence",
            "token",
            "term",
            "variable",
            "pattern",
            "else or end",
            "comma or right bracket",
            "comma or right brace",
            "semicolon or right parenthesis",
            "key",
            "identifier",
            "argument",
            "string",
            "nothing",
            "digit",
        ] {
            assert!(!cause(words).contains(words), "{}", cause(words));
        }
        assert!(cause("then").contains("then"), "a word of the language");
    }
}
