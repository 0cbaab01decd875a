//! What a text was recognised as.

use serde_json::{Map, Value, json};

use super::{KeyFile, answer_view, fields_view, finding_view, member_view, problem_view};
use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::client::{Answer, Inspection, InspectionKind};
use crate::i18n::{Explain as _, Fault, Problem};
use crate::protocol::{Masker, Params, ResponseEnvelope};

/// A recognised text.
pub(in crate::cli) struct InspectionReport {
    inspection: Inspection,
    key: Option<KeyFile>,
    /// What was given, when this is a copy in which the answer is as it was signed.
    given: Option<Box<Inspection>>,
}

impl InspectionReport {
    /// The report of an inspection of `bytes`.
    pub(in crate::cli) fn new(inspection: Inspection, bytes: &[u8]) -> Self {
        let key = inspection.key.as_ref();
        let key = key.map(|_| KeyFile::of(String::new(), bytes));
        Self {
            inspection,
            key,
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

    /// Why nothing can be told about it, or why something that looked like an answer is none.
    fn problem(&self) -> Option<Problem> {
        match (&self.inspection.answer, self.inspection.kind) {
            (Some(answer), _) => Some(answer.envelope.as_ref().err()?.problem()),
            (None, InspectionKind::Unknown) => Some(Problem::new(Fault::Input, "cli-unknown")),
            (None, _) => None,
        }
    }

    fn masker(&self, view: View) -> Masker {
        view.masker(self.inspection.masker())
    }

    fn part(&self, view: View) -> Map<String, Value> {
        let Inspection {
            kind,
            answer,
            redirect,
            key: _,
            findings,
        } = &self.inspection;
        let masker = self.masker(view);
        let cut = answer.as_ref().and_then(whole);
        let method = cut.and_then(|(answer, _)| answer.method());
        let error = cut.and_then(|(answer, _)| answer.error.as_ref());
        let member = cut.and_then(|(answer, _)| answer.member.as_ref());
        let findings = findings
            .iter()
            .map(|finding| finding_view::json(finding, |text| masker.mask(text), view));
        let part = json!({
            "kind": kind.name(),
            "mended": self.given.is_some(),
            "given": self.given.as_ref().map(|given| given_json(given, view)),
            "method": method.map(|method| method.name),
            "signature": cut.map(|(answer, _)| answer_view::signature_json(&answer.signature, &masker, view)),
            "member": member.map(member_view::json),
            "error": error.map(|error| answer_view::error_json(error, &masker)),
            "fields": cut.map(|(_, envelope)| fields_view::json(envelope, &masker)),
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

    fn answer_text(&self, page: &mut Page, view: View) {
        let Some((answer, envelope)) = self.inspection.answer.as_ref().and_then(whole) else {
            return;
        };
        let masker = self.masker(view);
        if let Some(method) = answer.method() {
            let title = view.locale.text(method.title);
            page.text(&format!("{}  {title}", method.name));
        }
        answer_view::text(answer, &masker, page, view);
        if answer.error.is_none() {
            fields_view::text(envelope, &masker, page, view);
        }
        if let Some(member) = &answer.member {
            member_view::absent(member, page, view);
        }
    }
}

impl Report for InspectionReport {
    fn exit(&self) -> Exit {
        if self.given.is_some() {
            return Exit::Bad;
        }
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
        let (locale, masker) = (view.locale, self.masker(view));
        if let Some(given) = &self.given {
            given_text(given, page, view);
        }
        let kind = locale.text(self.inspection.kind.title());
        page.heading(&locale.text_with("inspect-kind", &[("kind", &kind)]));
        if let Some(problem) = self.problem() {
            problem_view::text(&problem, page, view);
        }
        self.answer_text(page, view);
        if let Some(params) = &self.inspection.redirect {
            page.table(
                &shown(params, &masker)
                    .map(<[String; 2]>::from)
                    .collect::<Vec<_>>(),
            );
        }
        if let Some(key) = &self.key {
            key.text(page, view);
        }
        let mask = |text: &str| masker.mask(text);
        finding_view::text(&self.inspection.findings, mask, page, view);
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

/// An answer that could be cut.
fn whole(answer: &Answer) -> Option<(&Answer, &ResponseEnvelope)> {
    Some((answer, answer.envelope.as_ref().ok()?))
}

fn params_json(params: &Params, masker: &Masker) -> Value {
    let params: Map<_, _> = shown(params, masker)
        .map(|(name, value)| (name, value.into()))
        .collect();
    params.into()
}

fn shown(params: &Params, masker: &Masker) -> impl Iterator<Item = (String, String)> {
    params
        .iter()
        .map(|(name, value)| (name.to_owned(), masker.mask_value(name, value)))
}
