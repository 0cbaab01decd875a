//! What a text was recognised as.

use serde_json::{Map, Value, json};

use super::{KeyFile, answer_view, finding_view, member_view, problem_view};
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::client::{Answer, Inspection, InspectionKind};
use crate::i18n::{Explain as _, Problem};
use crate::protocol::{Masker, Params};

/// A recognised text.
pub(in crate::cli) struct InspectionReport {
    inspection: Inspection,
    key: Option<KeyFile>,
}

impl InspectionReport {
    /// The report of an inspection of `bytes`.
    pub(in crate::cli) fn new(inspection: Inspection, bytes: &[u8]) -> Self {
        let key = inspection
            .key
            .as_ref()
            .map(|_| KeyFile::of(String::new(), bytes));
        Self { inspection, key }
    }

    /// Why something that looked like an answer is none.
    fn problem(&self) -> Option<Problem> {
        let error = self.inspection.answer.as_ref()?.envelope.as_ref().err()?;
        Some(error.problem())
    }

    fn part(&self, view: View) -> Map<String, Value> {
        let Inspection {
            kind,
            answer,
            redirect,
            key: _,
            findings,
        } = &self.inspection;
        let masker = view.masker(self.inspection.masker());
        let cut = answer.as_ref().filter(|answer| answer.envelope.is_ok());
        let error = cut.and_then(|answer| answer.error.as_ref());
        let findings = findings
            .iter()
            .map(|finding| finding_view::json(finding, |text| masker.mask(text), view));
        let part = json!({
            "kind": kind.name(),
            "method": cut.and_then(Answer::method).map(|method| method.name),
            "signature": cut.map(|answer| answer_view::signature_json(&answer.signature, view)),
            "member": cut.and_then(|answer| answer.member.as_ref()).map(member_view::json),
            "error": error.map(|error| answer_view::error_json(error, &masker)),
            "redirect": redirect.as_ref().map(|params| params_json(params, &masker)),
            "key": self.key.as_ref().map(|key| key.json(view)),
            "problem": self.problem().map(|problem| problem_view::json(&problem, view)),
            "findings": findings.collect::<Vec<_>>(),
        });
        match part {
            Value::Object(part) => part,
            _ => Map::new(),
        }
    }
}

impl Report for InspectionReport {
    fn exit(&self) -> Exit {
        match (self.inspection.kind, &self.key) {
            (InspectionKind::Unknown, _) => Exit::Unusable,
            (_, Some(key)) => key.exit(),
            _ if self.inspection.is_good() => Exit::Good,
            _ => Exit::Bad,
        }
    }

    fn json(&self, view: View) -> Value {
        let part = self.part(view);
        let mut document = part.clone();
        document.insert("parts".to_owned(), vec![Value::from(part)].into());
        document.into()
    }

    fn text(&self, page: &mut Page, view: View) {
        let locale = view.locale;
        let masker = view.masker(self.inspection.masker());
        page.heading(&locale.text(self.inspection.kind.title()));
        if let Some(problem) = self.problem() {
            problem_view::text(&problem, page, view);
        } else if let Some(answer) = &self.inspection.answer {
            if let Some(method) = answer.method() {
                page.text(&format!("{}  {}", method.name, locale.text(method.title)));
            }
            answer_view::text(answer, &masker, page, view);
            if let Some(member) = &answer.member {
                member_view::text(member, page, view);
            }
        } else if self.inspection.kind == InspectionKind::Unknown {
            problem_view::text(
                &Problem::new(crate::i18n::Fault::Input, "cli-unknown"),
                page,
                view,
            );
        }
        if let Some(params) = &self.inspection.redirect {
            let rows: Vec<_> = params
                .iter()
                .map(|(name, value)| [name.to_owned(), masker.mask_value(name, value)])
                .collect();
            page.table(&rows);
        }
        if let Some(key) = &self.key {
            key.text(page, view);
        }
        finding_view::text(
            &self.inspection.findings,
            |text| masker.mask(text),
            page,
            view,
        );
    }
}

fn params_json(params: &Params, masker: &Masker) -> Value {
    let params: Map<_, _> = params
        .iter()
        .map(|(name, value)| (name.to_owned(), masker.mask_value(name, value).into()))
        .collect();
    params.into()
}
