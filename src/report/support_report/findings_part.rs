//! What the rules concluded.

use super::{ReportEntry, ReportItem, ReportSection, ReportSource, ReportValue, Writer};
use crate::diagnosis::Finding;
use crate::report::redaction::RedactedText;

/// A report with more findings would not be read.
const MOST: usize = 40;

/// All findings with weight, cause, remedy and evidence.
pub(super) fn diagnosis(writer: &Writer, source: &ReportSource<'_>) -> ReportSection {
    let findings = source.findings.iter().take(MOST);
    let items: Vec<ReportItem> = findings.map(|finding| item(writer, finding)).collect();
    let entry = if items.is_empty() {
        let text = writer.locale.text("report-no-findings");
        let value = ReportValue::Prose(RedactedText::own(text));
        writer.field("findings", "report-findings", value)
    } else {
        let key = "findings";
        ReportEntry::Items { key, items }
    };
    ReportSection {
        key: "diagnosis",
        title: writer.locale.text("report-section-diagnosis"),
        entries: vec![entry],
    }
}

fn item(writer: &Writer, finding: &Finding) -> ReportItem {
    let Writer { locale, redactor } = writer;
    let mut entries = vec![
        writer.field("id", "report-finding-id", writer.fact(finding.rule)),
        writer.field(
            "severity",
            "report-severity",
            writer.coded(finding.severity.name(), finding.severity.title()),
        ),
        writer.field(
            "weight",
            "report-weight",
            writer.coded(finding.weight.name(), finding.weight.title()),
        ),
        writer.field(
            "cause",
            "report-cause",
            writer.prose(&finding.cause(*locale)),
        ),
        writer.field(
            "remedy",
            "report-remedy",
            writer.prose(&finding.remedy(*locale)),
        ),
        writer.block(
            "evidence",
            "report-evidence",
            writer.fact(&finding.evidence.join("\n")),
        ),
    ];
    if !finding.reasons.is_empty() {
        let reasons = finding.reasons.iter().map(|reason| {
            let mut line = RedactedText::own(locale.text(reason.weight.title()));
            line.push_own(&locale.text("report-colon"));
            line.push(&redactor.text(&finding.reason(reason, *locale)));
            line
        });
        entries.push(ReportEntry::Lines {
            key: "reasons",
            lines: reasons.collect(),
        });
    }
    ReportItem {
        title: redactor.text(&finding.title(*locale)),
        entries,
    }
}
