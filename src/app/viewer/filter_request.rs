//! What the process is given that applies a filter, and what it answers.

use std::io::{self, Read};

use crate::viewer::filter;

/// The argument with which this program starts itself to apply a filter.
pub const WORKER: &str = "filter-worker";

/// What the process is given on its standard input: the lengths of expression and text, each as
/// eight bytes, the lowest first, and then both. Nothing of it is an argument, which every user of
/// the computer could read. The input stays open until the answer is there: its end is the end of
/// the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterRequest {
    /// The expression of jq.
    pub expression: String,
    /// The JSON text.
    pub text: String,
}

impl FilterRequest {
    /// What stands before the text.
    pub(in crate::app) fn head(&self) -> Vec<u8> {
        let lengths = [&self.expression, &self.text].map(|part| part.len() as u64);
        let mut head = lengths.map(u64::to_le_bytes).concat();
        head.extend(self.expression.as_bytes());
        head
    }

    /// Reads what the process was given, and not a byte more.
    ///
    /// # Errors
    /// The input ends too early, or is no UTF-8.
    pub fn read(input: &mut impl Read) -> io::Result<Self> {
        let lengths = [length(input)?, length(input)?];
        let [expression, text] = lengths.map(|length| part(input, length));
        Ok(Self {
            expression: expression?,
            text: text?,
        })
    }

    /// Applies the filter; the answer is what the process prints, in JSON.
    ///
    /// # Errors
    /// What serde says; it has no reason to.
    pub fn answer(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(&filter(self.text.as_bytes(), &self.expression))
    }
}

fn length(input: &mut impl Read) -> io::Result<u64> {
    let mut bytes = [0; 8];
    input.read_exact(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

fn part(input: &mut impl Read, length: u64) -> io::Result<String> {
    let mut text = String::new();
    input.by_ref().take(length).read_to_string(&mut text)?;
    if text.len() as u64 == length {
        Ok(text)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_as_it_was_written() {
        let request = FilterRequest {
            expression: ".买".to_owned(),
            text: "{}".to_owned(),
        };
        let mut bytes = request.head();
        bytes.extend(request.text.as_bytes());
        for end in 0..bytes.len() {
            assert!(FilterRequest::read(&mut &bytes[..end]).is_err(), "{end}");
        }
        bytes.extend(b"more");
        let mut input = bytes.as_slice();
        assert_eq!(FilterRequest::read(&mut input).unwrap(), request);
        assert_eq!(input, b"more");
    }
}
