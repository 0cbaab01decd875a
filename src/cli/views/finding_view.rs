//! What the rules concluded.

use serde_json::{Value, json};

use crate::cli::View;
use crate::cli::page::Page;
use crate::diagnosis::Finding;
use crate::i18n::Locale;

/// One finding; `mask` hides what its evidence quotes. `repaired` is there only where a malformed
/// value can be repaired.
pub(super) fn json(finding: &Finding, mask: impl Fn(&str) -> String, view: View) -> Value {
    let locale = view.locale;
    let mut document = json!({
        "id": finding.rule,
        "severity": finding.severity.name(),
        "title": mask(&finding.title(locale)),
        "cause": mask(&finding.cause(locale)),
        "remedy": mask(&finding.remedy(locale)),
        "evidence": mask(&finding.evidence.join("\n")),
        "weight": finding.weight.name(),
        "reasons": finding.reasons.iter().map(|reason| json!({
            "id": reason.variant,
            "weight": reason.weight.name(),
            "cause": mask(&finding.reason(reason, locale)),
            "evidence": mask(&reason.evidence.join("\n")),
        })).collect::<Vec<_>>(),
    });
    if let (Some(repaired), Some(keys)) = (&finding.repaired, document.as_object_mut()) {
        keys.insert("repaired".to_owned(), mask(repaired).into());
    }
    document
}

/// All findings.
pub(super) fn text<'a>(
    findings: impl IntoIterator<Item = &'a Finding>,
    mask: impl Fn(&str) -> String,
    page: &mut Page,
    view: View,
) {
    let locale = view.locale;
    for finding in findings {
        let severity = locale.text(finding.severity.title());
        let title = mask(&finding.title(locale));
        let args = [("severity", severity.as_str()), ("title", &title)];
        page.heading(&locale.text_with("cli-finding", &args));
        let parts = [
            ("cli-cause", finding.cause(locale)),
            ("cli-remedy", finding.remedy(locale)),
            ("finding-reasons", reasons(finding, locale)),
            ("cli-evidence", finding.evidence.join("\n")),
            ("finding-weight", locale.text(finding.weight.title())),
        ];
        for (label, part) in parts {
            page.labelled(&locale.text(label), &mask(&part));
        }
    }
}

/// One line for each weighed cause, and one below it for what speaks for it. The list stands below
/// its label even if it is a single one.
fn reasons(finding: &Finding, locale: Locale) -> String {
    let mut lines = String::new();
    for reason in finding.told_reasons() {
        let weight = locale.text(reason.weight.title());
        let cause = finding.reason(reason, locale);
        lines.extend(["[", &weight, "] ", &cause, "\n"]);
        if !reason.evidence.is_empty() {
            lines.extend(["    ", &reason.evidence.join("; "), "\n"]);
        }
    }
    lines
}
