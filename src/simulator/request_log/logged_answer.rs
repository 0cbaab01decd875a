//! What a request was answered.

use std::fmt;

use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::response::Parts;

use super::Kept;
use crate::protocol::Charset;

/// How many bytes of a body are kept; answers of the gateway have a thousand.
const LONGEST_BODY: usize = 8 * 1024;

/// How many bytes of a header are kept.
const LONGEST_HEADER: usize = 2 * 1024;

/// Status, where it leads, and the beginning of the body. It may hold tokens and codes, so it does
/// not show in debug output.
#[derive(Clone, PartialEq, Eq)]
pub struct LoggedAnswer {
    /// The HTTP status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    content_type: Option<String>,
    body: Kept,
}

impl LoggedAnswer {
    pub(in crate::simulator) fn of(parts: &Parts, body: &[u8]) -> Self {
        let header = |name| {
            let value = parts.headers.get(name)?.as_bytes();
            let value = value.get(..LONGEST_HEADER).unwrap_or(value);
            Some(String::from_utf8_lossy(value).into_owned())
        };
        Self {
            status: parts.status.as_u16(),
            location: header(LOCATION),
            content_type: header(CONTENT_TYPE),
            body: Kept::of(body, LONGEST_BODY),
        }
    }

    /// The beginning of the body, read in the character set that its header names.
    #[must_use]
    pub fn body(&self) -> String {
        let named = self.content_type.as_deref();
        let charset = named.and_then(Charset::from_content_type);
        let charset = charset.unwrap_or_default();
        charset.decode(self.body.bytes()).into_owned()
    }

    /// How many bytes the body had.
    #[must_use]
    pub fn length(&self) -> usize {
        self.body.length()
    }

    /// Whether [`Self::body`] is all of it.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.body.is_whole()
    }
}

impl fmt::Debug for LoggedAnswer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("LoggedAnswer")
            .field("status", &self.status)
            .field("length", &self.body.length())
            .finish_non_exhaustive()
    }
}
