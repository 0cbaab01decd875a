//! What a report consists of, before it is written in a format.

use crate::report::redaction::RedactedText;

/// A part of a report under a heading.
#[derive(Clone, Debug)]
pub(super) struct ReportSection {
    /// Its name in JSON.
    pub(super) key: &'static str,
    /// Its heading.
    pub(super) title: String,
    /// What it tells.
    pub(super) entries: Vec<ReportEntry>,
}

/// One thing that is told.
#[derive(Clone, Debug)]
pub(super) enum ReportEntry {
    /// A label and a value in one line.
    Field {
        key: &'static str,
        label: String,
        value: ReportValue,
    },
    /// Names and values; a name without a value is missing though it is required.
    Table {
        key: &'static str,
        rows: Vec<(RedactedText, Option<RedactedText>)>,
    },
    /// A longer text as it was on the wire.
    Block {
        key: &'static str,
        label: String,
        text: ReportValue,
    },
    /// Things with fields of their own.
    Items {
        key: &'static str,
        items: Vec<ReportItem>,
    },
    /// Things of one line each.
    Lines {
        key: &'static str,
        lines: Vec<RedactedText>,
    },
}

/// One of several things.
#[derive(Clone, Debug)]
pub(super) struct ReportItem {
    /// Its name in words.
    pub(super) title: RedactedText,
    /// What is told of it.
    pub(super) entries: Vec<ReportEntry>,
}

/// A value, or why there is none.
#[derive(Clone, Debug)]
pub(super) enum ReportValue {
    /// As it was on the wire.
    Fact(RedactedText),
    /// In words.
    Prose(RedactedText),
    /// One of a few: its name for programs, and in words.
    Coded(&'static str, String),
    /// It is known that there is none.
    Nothing,
    /// It is not known.
    Unknown,
}
