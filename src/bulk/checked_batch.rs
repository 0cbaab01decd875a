//! What came of some lines.

use super::{BulkCause, Record, Tally};

/// Lines in a row, checked. Batches come in the order of the lines.
#[derive(Debug, Default)]
pub struct CheckedBatch {
    /// What they come to.
    pub tally: Tally,
    /// Their records as they are written to a file, if that was asked for.
    pub results: Vec<u8>,
    /// The numbers and places of the first lines that have something bad, if that was asked for.
    pub bad: Vec<BadLine>,
    /// Where the lines end in the stream, in bytes.
    pub end: u64,
    /// Whether the last line has an end; only the last of a stream may have none.
    pub is_terminated: bool,
}

/// A line with an answer that is not verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// Its number.
    pub line: u64,
    /// Where it begins, in bytes after decompression.
    pub offset: u64,
    /// Name of the verdict.
    pub verdict: &'static str,
    /// Name of the cause.
    pub cause: Option<&'static str>,
    /// Cause code, or result code where there is none.
    pub code: String,
    /// The method.
    pub method: String,
}

impl BadLine {
    pub(super) fn of(record: &Record<'_>) -> Self {
        let code = if record.sub_code.is_empty() {
            &record.code
        } else {
            &record.sub_code
        };
        Self {
            line: record.line,
            offset: record.offset,
            verdict: record.verdict.name(),
            cause: record.cause.map(BulkCause::name),
            code: code.clone().into_owned(),
            method: record.method().to_owned(),
        }
    }
}
