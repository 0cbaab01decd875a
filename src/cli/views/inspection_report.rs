//! What a text was recognised as.

use serde_json::{Map, Value, json};

use super::part_view::PartView;
use super::{answer_view, finding_view};
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::client::{Inspection, InspectionKind, Inspections};

/// A recognised text with all its parts.
pub(in crate::cli) struct InspectionReport {
    parts: Vec<PartView>,
    total: usize,
    is_cut: bool,
    /// What was given, when this is a copy in which the answer is as it was signed.
    given: Option<Box<Inspection>>,
}

impl InspectionReport {
    /// The report of an inspection of `bytes`.
    pub(in crate::cli) fn new(inspections: Inspections, bytes: &[u8]) -> Self {
        let Inspections {
            parts,
            total,
            is_cut,
        } = inspections;
        let parts = parts.into_iter().map(|part| PartView::new(part, bytes));
        Self {
            parts: parts.collect(),
            total,
            is_cut,
            given: None,
        }
    }

    /// Says that it is a mended copy of what was given.
    pub(in crate::cli) fn mended_from(self, given: Inspection) -> Self {
        Self {
            given: Some(Box::new(given)),
            ..self
        }
    }

    fn part(&self, part: &PartView, view: View) -> Map<String, Value> {
        let mut json = part.json(view);
        let given = self.given.as_ref().map(|given| given_json(given, view));
        json.insert("mended".to_owned(), given.is_some().into());
        json.insert("given".to_owned(), given.into());
        json
    }

    /// The first part; of a log also what its first answer says.
    fn top(&self, parts: &[Map<String, Value>]) -> Map<String, Value> {
        let mut top = parts.first().cloned().unwrap_or_default();
        let is_log = |part: &PartView| part.inspection().kind == InspectionKind::LogLines;
        if self.parts.first().is_some_and(is_log) {
            for name in ["method", "signature", "member", "error", "fields"] {
                let first = parts.iter().filter_map(|part| part.get(name));
                if let Some(value) = first.into_iter().find(|value| !value.is_null()) {
                    top.insert(name.to_owned(), value.clone());
                }
            }
        }
        top
    }

    fn part_text(&self, place: usize, part: &PartView, (page, view): (&mut Page, View)) {
        let locale = view.locale;
        let kind = locale.text(part.inspection().kind.title());
        if self.total == 1 {
            page.heading(&locale.text_with("inspect-kind", &[("kind", &kind)]));
        } else {
            let (number, total) = ((place + 1).to_string(), self.total.to_string());
            let line = part.inspection().place.line.to_string();
            let args = [
                ("number", number.as_str()),
                ("total", &total),
                ("line", &line),
                ("kind", &kind),
            ];
            page.heading(&locale.text_with("inspect-part", &args));
        }
        part.text(page, view);
    }
}

impl Report for InspectionReport {
    fn exit(&self) -> Exit {
        if self.given.is_some() {
            return Exit::Bad;
        }
        let exits: Vec<_> = self.parts.iter().map(PartView::exit).collect();
        if exits.contains(&Exit::Bad) {
            Exit::Bad
        } else if exits.contains(&Exit::Good) {
            Exit::Good
        } else {
            Exit::Unusable
        }
    }

    fn json(&self, view: View) -> Value {
        let parts: Vec<_> = self
            .parts
            .iter()
            .map(|part| self.part(part, view))
            .collect();
        let mut document = self.top(&parts);
        let parts: Vec<_> = parts.into_iter().map(Value::from).collect();
        document.insert("parts".to_owned(), parts.into());
        document.insert("total".to_owned(), self.total.into());
        document.insert("cut".to_owned(), self.is_cut.into());
        document.into()
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        if let Some(given) = &self.given {
            given_text(given, page, view);
        }
        for (place, part) in self.parts.iter().enumerate() {
            self.part_text(place, part, (page, view));
        }
        let shown = self.parts.len();
        if shown < self.total {
            let (shown, total) = (shown.to_string(), self.total.to_string());
            let args = [("shown", shown.as_str()), ("total", &total)];
            page.heading(&locale.text_with("inspect-first-parts", &args));
        } else if self.is_cut {
            page.heading(&locale.text("inspect-cut"));
        }
    }
}

/// What is said about the answer as it was given.
fn given_json(given: &Inspection, view: View) -> Value {
    let masker = view.masker(given.masker());
    let mask = |text: &str| masker.mask(text);
    let findings = given.findings.iter();
    json!({
        "signature": given
            .answer
            .as_ref()
            .map(|answer| answer_view::signature_json(&answer.signature, &masker, view)),
        "findings": findings
            .map(|finding| finding_view::json(finding, mask, view))
            .collect::<Vec<_>>(),
    })
}

/// The verdict and the findings of what was given, and that a copy follows.
fn given_text(given: &Inspection, page: &mut Page, view: View) {
    let (locale, masker) = (view.locale, view.masker(given.masker()));
    page.heading(&locale.text("cli-as-given"));
    if let Some(answer) = &given.answer {
        answer_view::text(answer, &masker, page, view);
    }
    let mask = |text: &str| masker.mask(text);
    finding_view::text(&given.findings, mask, page, view);
    page.heading(&locale.text("inspect-mended"));
}
