//! What the process is given that applies a filter, and what it answers.

use std::io;

use crate::viewer::filter;

/// The argument with which this program starts itself to apply a filter.
pub const WORKER: &str = "filter-worker";

/// What the process is given on its standard input: the length of the expression as four bytes,
/// the lowest first, the expression, and the JSON text. Nothing of it is an argument, which every
/// user of the computer could read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterRequest<'a> {
    /// The expression of jq.
    pub expression: &'a str,
    /// The text, in UTF-8.
    pub text: &'a [u8],
}

impl<'a> FilterRequest<'a> {
    /// What stands before the text.
    pub(in crate::app) fn head(&self) -> io::Result<Vec<u8>> {
        let length = u32::try_from(self.expression.len()).map_err(io::Error::other)?;
        let mut head = length.to_le_bytes().to_vec();
        head.extend(self.expression.as_bytes());
        Ok(head)
    }

    /// Reads what the process was given.
    #[must_use]
    pub fn parse(bytes: &'a [u8]) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (expression, text) = rest.split_at_checked(length)?;
        let expression = std::str::from_utf8(expression).ok()?;
        Some(Self { expression, text })
    }

    /// Applies the filter; the answer is what the process prints, in JSON.
    ///
    /// # Errors
    /// What serde says; it has no reason to.
    pub fn answer(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(&filter(self.text, self.expression))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_as_it_was_written() {
        let request = FilterRequest {
            expression: ".买",
            text: b"{}",
        };
        let mut bytes = request.head().unwrap();
        bytes.extend(request.text);
        assert_eq!(FilterRequest::parse(&bytes), Some(request));
        assert_eq!(FilterRequest::parse(b"\xff\0\0\0."), None);
        assert_eq!(FilterRequest::parse(b""), None);
    }
}
