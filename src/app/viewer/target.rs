//! What is looked at.

use std::fmt;
use std::sync::Arc;

use crate::client::Answer;
use crate::protocol::Charset;
use crate::protocol::json::JsonDocument;

/// A body in a character set, with its tree if it is JSON. A clone shares all of it.
#[derive(Clone)]
pub struct Target {
    /// The bytes.
    pub body: Arc<[u8]>,
    /// What they are read in.
    pub charset: Charset,
    /// Their tree.
    pub document: Option<JsonDocument>,
}

impl Target {
    /// The body of an answer.
    #[must_use]
    pub fn of(answer: &Answer) -> Self {
        let envelope = answer.envelope.as_ref().ok();
        Self {
            body: Arc::clone(&answer.body),
            charset: answer.charset,
            document: envelope.map(|envelope| envelope.document.clone()),
        }
    }

    /// Whether both are the same bytes, not only equal ones, read in the same way.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.body, &other.body) && self.charset == other.charset
    }
}

/// The body may hold tokens, so only its size is told.
impl fmt::Debug for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Target")
            .field("bytes", &self.body.len())
            .field("charset", &self.charset)
            .finish_non_exhaustive()
    }
}
