//! A report as JSON.

use super::{ReportEntry, ReportItem, ReportSection, ReportValue, SupportReport};
use crate::report::redaction::{RedactedText, escaped};

/// Version of the names in the document.
const VERSION: u32 = 1;

/// One object; its names are told at [`SupportReport`].
pub(super) fn render(report: &SupportReport) -> RedactedText {
    let title = report.locale.text("report-title");
    let mut members = vec![
        own("report", "\"alipay-explorer\""),
        own("version", &VERSION.to_string()),
        own("language", &quoted_words(report.locale.tag())),
        own("title", &quoted_words(&title)),
    ];
    members.extend(report.sections.iter().map(section));
    members.push(own("note", &quoted_words(&report.note)));
    let mut text = braced(&members, ["{", "}"], "");
    text.push_own("\n");
    text
}

fn section(section: &ReportSection) -> RedactedText {
    let members = section.entries.iter().map(|it| entry(it, "  "));
    member(
        section.key,
        &braced(&members.collect::<Vec<_>>(), ["{", "}"], "  "),
    )
}

fn entry(entry: &ReportEntry, indent: &str) -> RedactedText {
    let inner = format!("{indent}  ");
    match entry {
        ReportEntry::Field { key, value, .. } => member(key, &value_text(value)),
        ReportEntry::Block { key, text, .. } => member(key, &value_text(text)),
        ReportEntry::Table { key, rows } => {
            let members = rows.iter().map(|(name, value)| {
                let mut row = quoted(name);
                row.push_own(": ");
                match value {
                    Some(value) => row.push(&quoted(value)),
                    None => row.push_own("null"),
                }
                row
            });
            member(
                key,
                &braced(&members.collect::<Vec<_>>(), ["{", "}"], &inner),
            )
        }
        ReportEntry::Items { key, items } => {
            let items = items.iter().map(|it| item(it, &format!("{inner}  ")));
            member(key, &braced(&items.collect::<Vec<_>>(), ["[", "]"], &inner))
        }
        ReportEntry::Lines { key, lines } => {
            let lines: Vec<_> = lines.iter().map(quoted).collect();
            member(key, &braced(&lines, ["[", "]"], &inner))
        }
    }
}

fn item(item: &ReportItem, indent: &str) -> RedactedText {
    let mut members = vec![member("title", &quoted(&item.title))];
    members.extend(item.entries.iter().map(|it| entry(it, indent)));
    braced(&members, ["{", "}"], indent)
}

fn value_text(value: &ReportValue) -> RedactedText {
    match value {
        ReportValue::Fact(text) | ReportValue::Prose(text) => quoted(text),
        ReportValue::Coded(name, _) => RedactedText::own(quoted_words(name)),
        ReportValue::Nothing => RedactedText::own("\"\""),
        ReportValue::Unknown => RedactedText::own("null"),
    }
}

fn own(key: &str, value: &str) -> RedactedText {
    member(key, &RedactedText::own(value))
}

fn member(key: &str, value: &RedactedText) -> RedactedText {
    let mut member = RedactedText::own(format!("\"{key}\": "));
    member.push(value);
    member
}

fn quoted(text: &RedactedText) -> RedactedText {
    let mut quoted = RedactedText::own("\"");
    quoted.push(&text.rewritten(escaped));
    quoted.push_own("\"");
    quoted
}

fn quoted_words(words: &str) -> String {
    format!("\"{}\"", escaped(words))
}

fn braced(members: &[RedactedText], [open, close]: [&str; 2], indent: &str) -> RedactedText {
    if members.is_empty() {
        return RedactedText::own(format!("{open}{close}"));
    }
    let mut text = RedactedText::own(open);
    for (index, member) in members.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        text.push_own(&format!("{comma}\n{indent}  "));
        text.push(member);
    }
    text.push_own(&format!("\n{indent}{close}"));
    text
}
