//! Why a text is no JSON.

use crate::i18n::{Explain, Fault, Problem};

/// The first place at which a text stops being JSON.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not JSON at byte {offset}: expected {expected}")]
pub struct JsonError {
    /// Offset of the offending byte; the length of the text if it ended too early.
    pub offset: usize,
    /// What could have stood there.
    pub expected: &'static str,
    /// Whether the text ended too early.
    pub truncated: bool,
}

impl Explain for JsonError {
    fn problem(&self) -> Problem {
        let id = if self.truncated {
            "json-truncated"
        } else {
            "json-broken"
        };
        Problem::new(Fault::Remote, id)
            .with("offset", self.offset)
            .with("expected", self.expected)
    }
}
