//! A report as Markdown.

use super::{ReportEntry, ReportItem, ReportValue, SupportReport};
use crate::i18n::Locale;
use crate::report::redaction::RedactedText;

/// Headings, lists, tables and blocks; what was on the wire stands as code.
pub(super) fn render(report: &SupportReport) -> RedactedText {
    let locale = report.locale;
    let mut text = RedactedText::own(format!("# {}\n", locale.text("report-title")));
    for section in &report.sections {
        text.push_own(&format!("\n## {}\n\n", section.title));
        for entry in &section.entries {
            entry_text(&mut text, locale, entry, "");
        }
    }
    text.push_own(&format!("\n---\n{}\n", report.note));
    text
}

fn entry_text(text: &mut RedactedText, locale: Locale, entry: &ReportEntry, indent: &str) {
    match entry {
        ReportEntry::Field { label, value, .. } => {
            text.push_own(&format!("{indent}- {label}{}", locale.text("report-colon")));
            text.push(&value_text(locale, value, indent));
            text.push_own("\n");
        }
        ReportEntry::Table { rows, .. } => table(text, locale, rows),
        ReportEntry::Block {
            label, text: value, ..
        } => match value {
            ReportValue::Fact(block) => {
                let colon = locale.text("report-colon");
                text.push_own(&format!("{indent}- {label}{}\n\n", colon.trim_end()));
                fenced(text, block, &format!("{indent}  "));
            }
            other => {
                text.push_own(&format!("{indent}- {label}{}", locale.text("report-colon")));
                text.push(&value_text(locale, other, indent));
                text.push_own("\n");
            }
        },
        ReportEntry::Items { items, .. } => {
            for (index, item) in items.iter().enumerate() {
                item_text(text, locale, index, item);
            }
        }
        ReportEntry::Lines { lines, .. } => {
            for line in lines {
                text.push_own(&format!("{indent}- "));
                text.push(&prose(line, indent));
                text.push_own("\n");
            }
        }
    }
}

fn item_text(text: &mut RedactedText, locale: Locale, index: usize, item: &ReportItem) {
    let blank = if index == 0 { "" } else { "\n" };
    text.push_own(&format!("{blank}{}. **", index + 1));
    text.push(&prose(&item.title, ""));
    text.push_own("**\n");
    for entry in &item.entries {
        entry_text(text, locale, entry, "   ");
    }
}

fn table(text: &mut RedactedText, locale: Locale, rows: &[(RedactedText, Option<RedactedText>)]) {
    let [name, value] = ["report-parameter", "report-value"].map(|id| locale.text(id));
    text.push_own(&format!("| {name} | {value} |\n|---|---|\n"));
    for (name, value) in rows {
        text.push_own("| ");
        text.push(&cell(name));
        text.push_own(" | ");
        match value {
            Some(value) => text.push(&cell(value)),
            None => text.push_own(&locale.text("report-missing")),
        }
        text.push_own(" |\n");
    }
}

fn cell(value: &RedactedText) -> RedactedText {
    code(&value.rewritten(|part| part.replace('|', "\\|")))
}

fn value_text(locale: Locale, value: &ReportValue, indent: &str) -> RedactedText {
    match value {
        ReportValue::Fact(fact) => code(fact),
        ReportValue::Prose(words) if words.text().starts_with("- ") => list(words, indent),
        ReportValue::Prose(words) => prose(words, indent),
        ReportValue::Coded(_, words) => RedactedText::own(words.clone()),
        ReportValue::Nothing => RedactedText::own(locale.text("report-nothing")),
        ReportValue::Unknown => RedactedText::own(locale.text("report-unknown")),
    }
}

/// A list below its label.
fn list(words: &RedactedText, indent: &str) -> RedactedText {
    let mut list = RedactedText::own(format!("\n  {indent}"));
    list.push(&prose(words, indent));
    list
}

/// One line of code, with more backquotes than there are in it.
fn code(fact: &RedactedText) -> RedactedText {
    if fact.is_empty() {
        return RedactedText::own("` `");
    }
    let ticks = "`".repeat(longest_run(fact.text(), '`') + 1);
    let space = if fact.text().contains('`') { " " } else { "" };
    let mut code = RedactedText::own(format!("{ticks}{space}"));
    code.push(&fact.rewritten(|part| part.replace(['\n', '\r'], " ")));
    code.push_own(&format!("{space}{ticks}"));
    code
}

fn fenced(text: &mut RedactedText, block: &RedactedText, indent: &str) {
    let fence = "`".repeat(longest_run(block.text(), '`').max(2) + 1);
    text.push_own(&format!("{indent}{fence}\n{indent}"));
    let lines = block.rewritten(|part| {
        part.replace("\r\n", "\n")
            .replace('\n', &format!("\n{indent}"))
    });
    text.push(&lines);
    text.push_own(&format!("\n{indent}{fence}\n\n"));
}

/// Sentences, with the signs escaped that would become markup.
fn prose(words: &RedactedText, indent: &str) -> RedactedText {
    words.rewritten(|part| {
        let mut escaped = String::with_capacity(part.len());
        for character in part.chars() {
            match character {
                '*' | '`' | '<' | '|' | '\\' => escaped.extend(['\\', character]),
                '\n' => {
                    escaped.push_str("\n  ");
                    escaped.push_str(indent);
                }
                _ => escaped.push(character),
            }
        }
        escaped
    })
}

fn longest_run(text: &str, sign: char) -> usize {
    let runs = text.split(|it| it != sign).map(str::len);
    runs.max().unwrap_or(0)
}
