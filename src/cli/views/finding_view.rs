//! What the rules concluded.

use serde_json::{Value, json};

use crate::cli::View;
use crate::cli::page::Page;
use crate::diagnosis::Finding;

/// One finding; `mask` hides what its evidence quotes.
pub(super) fn json(finding: &Finding, mask: impl Fn(&str) -> String, view: View) -> Value {
    let locale = view.locale;
    json!({
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
    })
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
            ("cli-evidence", finding.evidence.join("\n")),
        ];
        for (label, part) in parts {
            page.labelled(&locale.text(label), &mask(&part));
        }
    }
}
