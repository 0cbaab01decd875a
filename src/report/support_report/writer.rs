//! The one place where what was sent and received enters a report: through the redactor.

use super::{ReportEntry, ReportValue};
use crate::i18n::Locale;
use crate::report::redaction::{RedactedText, Redactor};

/// Makes entries in one language.
pub(super) struct Writer {
    pub(super) locale: Locale,
    pub(super) redactor: Redactor,
}

impl Writer {
    /// A label with its value.
    pub(super) fn field(&self, key: &'static str, label: &str, value: ReportValue) -> ReportEntry {
        ReportEntry::Field {
            key,
            label: self.locale.text(label),
            value,
        }
    }

    /// A label with a longer text.
    pub(super) fn block(&self, key: &'static str, label: &str, text: ReportValue) -> ReportEntry {
        ReportEntry::Block {
            key,
            label: self.locale.text(label),
            text,
        }
    }

    /// Something from the wire.
    pub(super) fn fact(&self, text: &str) -> ReportValue {
        if text.is_empty() {
            ReportValue::Nothing
        } else {
            ReportValue::Fact(self.redactor.text(text))
        }
    }

    /// Something from the wire that may not be known.
    pub(super) fn fact_or_unknown(&self, text: Option<&str>) -> ReportValue {
        text.map_or(ReportValue::Unknown, |text| self.fact(text))
    }

    /// Sentences that may quote the wire.
    pub(super) fn prose(&self, text: &str) -> ReportValue {
        if text.is_empty() {
            ReportValue::Nothing
        } else {
            ReportValue::Prose(self.redactor.text(text))
        }
    }

    /// One of a few.
    pub(super) fn coded(&self, name: &'static str, title: &str) -> ReportValue {
        ReportValue::Coded(name, self.locale.text(title))
    }

    /// A value under its name.
    pub(super) fn value(&self, name: &str, value: &str) -> RedactedText {
        self.redactor.value(name, value)
    }
}
