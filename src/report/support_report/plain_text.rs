//! A report as plain text.

use super::{ReportEntry, ReportValue, SupportReport};
use crate::i18n::Locale;
use crate::report::redaction::RedactedText;

const INDENT: &str = "  ";

/// Headings in brackets and indented lines.
pub(super) fn render(report: &SupportReport) -> RedactedText {
    let locale = report.locale;
    let mut text = RedactedText::own(format!("{}\n", locale.text("report-title")));
    for section in &report.sections {
        text.push_own(&format!("\n【{}】\n", section.title));
        for entry in &section.entries {
            entry_text(&mut text, locale, entry, INDENT);
        }
    }
    text.push_own(&format!("\n{}\n", report.note));
    text
}

fn entry_text(text: &mut RedactedText, locale: Locale, entry: &ReportEntry, indent: &str) {
    match entry {
        ReportEntry::Field { label, value, .. } => {
            line(text, locale, label, &value_text(locale, value), indent);
        }
        ReportEntry::Block {
            label, text: value, ..
        } => line(text, locale, label, &value_text(locale, value), indent),
        ReportEntry::Table { rows, .. } => {
            for (name, value) in rows {
                text.push_own(indent);
                text.push(name);
                text.push_own(" = ");
                match value {
                    Some(value) => text.push(&indented(value, indent)),
                    None => text.push_own(&locale.text("report-missing")),
                }
                text.push_own("\n");
            }
        }
        ReportEntry::Items { items, .. } => {
            for (index, item) in items.iter().enumerate() {
                text.push_own(&format!("{indent}{}. ", index + 1));
                text.push(&indented(&item.title, indent));
                text.push_own("\n");
                for entry in &item.entries {
                    entry_text(text, locale, entry, "     ");
                }
            }
        }
        ReportEntry::Lines { lines, .. } => {
            for words in lines {
                text.push_own(&format!("{indent}- "));
                text.push(&indented(words, indent));
                text.push_own("\n");
            }
        }
    }
}

fn line(text: &mut RedactedText, locale: Locale, label: &str, value: &RedactedText, indent: &str) {
    text.push_own(&format!("{indent}{label}{}", locale.text("report-colon")));
    if value.text().contains('\n') {
        text.push_own(&format!("\n{indent}{INDENT}"));
    }
    text.push(&indented(value, indent));
    text.push_own("\n");
}

fn indented(value: &RedactedText, indent: &str) -> RedactedText {
    value.rewritten(|part| {
        part.replace("\r\n", "\n")
            .replace('\n', &format!("\n{indent}{INDENT}"))
    })
}

fn value_text(locale: Locale, value: &ReportValue) -> RedactedText {
    match value {
        ReportValue::Fact(words) | ReportValue::Prose(words) => words.clone(),
        ReportValue::Coded(_, words) => RedactedText::own(words.clone()),
        ReportValue::Nothing => RedactedText::own(locale.text("report-nothing")),
        ReportValue::Unknown => RedactedText::own(locale.text("report-unknown")),
    }
}
