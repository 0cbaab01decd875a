//! One answer of a log.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use super::tally::method_of;
use super::{BulkCause, Layer, ResultsFormat};
use crate::signing::Verdict;

/// What is told of an answer. It holds no token and nothing personal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// Number of its line; the first is 1.
    pub line: u64,
    /// Where its line begins, in bytes after decompression.
    pub offset: u64,
    /// The outcome.
    pub verdict: Verdict,
    /// Why it is not verified.
    pub cause: Option<BulkCause>,
    /// Name of its node.
    pub node: Cow<'a, str>,
    /// Result code; empty without one.
    pub code: Cow<'a, str>,
    /// Cause code; empty without one.
    pub sub_code: Cow<'a, str>,
    /// App id, as far as the line tells it.
    pub app_id: Option<&'a str>,
    /// Date and hour, as far as the line tells them.
    pub hour: Option<&'a str>,
    /// What it is wrapped in.
    pub layer: Option<Layer>,
    /// Which of the keys fits, from 0.
    pub key: Option<usize>,
}

/// The same as it is written.
#[derive(Serialize)]
struct Written<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    line: u64,
    offset: u64,
    verdict: &'static str,
    cause: Option<&'static str>,
    method: &'a str,
    code: &'a str,
    sub_code: &'a str,
    app_id: Option<&'a str>,
    hour: Option<&'a str>,
    layer: Option<&'static str>,
    key: Option<usize>,
}

impl<'a> Record<'a> {
    /// A record of which nothing is known yet.
    pub(super) fn unread(line: u64, offset: u64, layer: Option<Layer>) -> Self {
        Self {
            line,
            offset,
            verdict: Verdict::Unreadable,
            cause: None,
            node: Cow::Borrowed(""),
            code: Cow::Borrowed(""),
            sub_code: Cow::Borrowed(""),
            app_id: None,
            hour: None,
            layer,
            key: None,
        }
    }

    /// The method that it answers, or the node where that is not known.
    #[must_use]
    pub fn method(&'a self) -> &'a str {
        method_of(&self.node)
    }

    /// Writes it as one line.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(
        &self,
        format: ResultsFormat,
        file: Option<&str>,
        mut to: impl Write,
    ) -> io::Result<()> {
        let written = self.written(file);
        match format {
            ResultsFormat::Ndjson => serde_json::to_writer(&mut to, &written)?,
            ResultsFormat::Csv => written.csv(&mut to)?,
        }
        to.write_all(b"\n")
    }

    fn written(&'a self, file: Option<&'a str>) -> Written<'a> {
        Written {
            file,
            line: self.line,
            offset: self.offset,
            verdict: self.verdict.name(),
            cause: self.cause.map(BulkCause::name),
            method: self.method(),
            code: &self.code,
            sub_code: &self.sub_code,
            app_id: self.app_id,
            hour: self.hour,
            layer: self.layer.map(Layer::name),
            key: self.key.map(|key| key + 1),
        }
    }
}

impl Written<'_> {
    fn csv(&self, to: &mut impl Write) -> io::Result<()> {
        let number = |number: u64| number.to_string();
        let key = self.key.map(|key| key.to_string());
        let cells = [
            self.file.unwrap_or_default().to_owned(),
            number(self.line),
            number(self.offset),
            self.verdict.to_owned(),
            self.cause.unwrap_or_default().to_owned(),
            self.method.to_owned(),
            self.code.to_owned(),
            self.sub_code.to_owned(),
            self.app_id.unwrap_or_default().to_owned(),
            self.hour.unwrap_or_default().to_owned(),
            self.layer.unwrap_or_default().to_owned(),
            key.unwrap_or_default(),
        ];
        let quoted: Vec<_> = cells.iter().map(|cell| csv_cell(cell)).collect();
        to.write_all(quoted.join(",").as_bytes())
    }
}

/// A cell of CSV (RFC 4180). One that a spreadsheet would take for a formula becomes a text.
fn csv_cell(text: &str) -> Cow<'_, str> {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let is_plain = !text.contains([',', '"', '\n', '\r']);
    match (is_formula, is_plain) {
        (false, true) => Cow::Borrowed(text),
        (false, false) => Cow::Owned(format!("\"{}\"", text.replace('"', "\"\""))),
        (true, _) => Cow::Owned(format!("\"'{}\"", text.replace('"', "\"\""))),
    }
}
