//! One recognised part of a text.

use serde_json::{Map, Value, json};

use super::{
    KeyFile, answer_view, code_view, fields_view, finding_view, member_view, problem_view,
};
use crate::cli::page::Page;
use crate::cli::{Exit, View};
use crate::client::{Answer, Inspection, InspectionKind, RequestSignature, RequestText};
use crate::i18n::{Explain as _, Fault, Problem};
use crate::keys::bytes_of_hex;
use crate::protocol::{Masker, Params, ResponseEnvelope};

/// A part, with the key in it if it is one.
pub(super) struct PartView {
    inspection: Inspection,
    key: Option<KeyFile>,
}

impl PartView {
    /// A part of `bytes`.
    pub(super) fn new(inspection: Inspection, bytes: &[u8]) -> Self {
        let place = inspection.place;
        let key = inspection.key.as_ref().map(|key| {
            // What was unwrapped does not stand in the bytes.
            let range = place.offset..place.offset + place.length;
            let bytes = bytes.get(range).filter(|_| inspection.decoded.is_empty());
            let read = |bytes: &[u8]| {
                let file = KeyFile::of(String::new(), bytes);
                (file.inspection() == Some(key)).then_some(file)
            };
            let hex = |bytes| read(&bytes_of_hex(std::str::from_utf8(bytes).ok()?));
            bytes
                .and_then(|bytes| read(bytes).or_else(|| hex(bytes)))
                .unwrap_or_else(|| KeyFile::of_inspection(key.clone()))
        });
        Self { inspection, key }
    }

    /// What was found out.
    pub(super) fn inspection(&self) -> &Inspection {
        &self.inspection
    }

    /// What it alone means for the exit code.
    pub(super) fn exit(&self) -> Exit {
        match (self.inspection.kind, &self.key) {
            (InspectionKind::Unknown, _) => Exit::Unusable,
            (_, Some(key)) if self.inspection.is_good() => key.exit(),
            _ if self.inspection.is_good() => Exit::Good,
            _ => Exit::Bad,
        }
    }

    /// All of it under the names that every part has.
    pub(super) fn json(&self, view: View) -> Map<String, Value> {
        let Inspection {
            kind,
            place,
            decoded,
            because,
            answer,
            redirect,
            request,
            request_signature: _,
            request_signer: _,
            fields,
            refusal: _,
            key: _,
            findings,
            codes,
            unexplained,
            ..
        } = &self.inspection;
        let masker = self.masker(view);
        let cut = answer.as_ref().and_then(whole);
        let member = cut.and_then(|(answer, _)| answer.member.as_ref());
        let findings = findings
            .iter()
            .map(|finding| finding_view::json(finding, |text| masker.mask(text), view));
        let bare_fields = fields.as_ref().map(|fields| params_json(fields, &masker));
        let codes = codes.iter().map(|entry| code_view::json(entry, view));
        let part = json!({
            "kind": kind.name(),
            "method": self.inspection.method().map(|method| method.name),
            "signature": cut.map(|(answer, _)| answer_view::signature_json(&answer.signature, &masker, view)),
            "member": member.map(member_view::json),
            "error": self.inspection.error().map(|error| answer_view::error_json(error, &masker)),
            "fields": cut.map(|(_, envelope)| fields_view::json(envelope, &masker)).or(bare_fields),
            "redirect": redirect.as_ref().map(|params| params_json(params, &masker)),
            "key": self.key.as_ref().map(|key| key.json(view)),
            "problem": self.problem().map(|problem| problem_view::json(&problem, view)),
            "findings": findings.collect::<Vec<_>>(),
            "because": masker.mask(&because.text(view.locale)),
            "decoded": decoded.iter().map(|layer| layer.name()).collect::<Vec<_>>(),
            "line": place.line,
            "offset": place.offset,
            "length": place.length,
            "request": request.as_ref().map(|request| request_json(request, &self.inspection, &masker)),
            "codes": codes.collect::<Vec<_>>(),
            "unexplained": unexplained.as_ref().map(|it| masker.mask(&it.text(view.locale))),
        });
        match part {
            Value::Object(part) => part,
            _ => Map::new(),
        }
    }

    /// All of it for people.
    pub(super) fn text(&self, page: &mut Page, view: View) {
        let (locale, masker) = (view.locale, self.masker(view));
        let inspection = &self.inspection;
        page.text(&masker.mask(&inspection.because.text(locale)));
        if !inspection.decoded.is_empty() {
            let layers: Vec<_> = inspection
                .decoded
                .iter()
                .map(|it| locale.text(it.title()))
                .collect();
            let layers = layers.join(&locale.text("inspect-then"));
            page.text(&locale.text_with("inspect-decoded", &[("layers", &layers)]));
        }
        if let Some(problem) = self.problem() {
            problem_view::text(&problem, page, view);
        }
        self.answer_text(page, view);
        self.request_text(page, view);
        for params in [&inspection.redirect, &inspection.fields]
            .into_iter()
            .flatten()
        {
            table(params, &masker, page);
        }
        if let Some(key) = &self.key {
            key.text(page, view);
        }
        if let Some(unexplained) = &inspection.unexplained {
            page.text(&masker.mask(&unexplained.text(locale)));
        }
        code_view::text(&inspection.codes, page, view);
        finding_view::text(&inspection.findings, |text| masker.mask(text), page, view);
    }

    fn answer_text(&self, page: &mut Page, view: View) {
        let masker = self.masker(view);
        let Some((answer, envelope)) = self.inspection.answer.as_ref().and_then(whole) else {
            if let Some(error) = self.inspection.error() {
                answer_view::error_text(error, &masker, page, view);
            }
            return;
        };
        if let Some(method) = answer.method() {
            let title = view.locale.text(method.title);
            page.text(&format!("{}  {title}", method.name));
        }
        answer_view::text(answer, &masker, page, view);
        if answer.error.is_none() && !envelope.is_encrypted() {
            fields_view::text(envelope, &masker, page, view);
        }
        if let Some(member) = &answer.member {
            member_view::absent(member, page, view);
        }
    }

    fn request_text(&self, page: &mut Page, view: View) {
        let Some(request) = &self.inspection.request else {
            return;
        };
        let masker = self.masker(view);
        let verb = request.verb.as_deref().unwrap_or_default();
        if let Some(address) = &request.address {
            page.text(format!("{verb} {}", masker.mask(address)).trim_start());
        }
        if let Some(signature) = self.inspection.request_signature {
            page.text(&view.locale.text(signature.title()));
        }
        if let Some(signer) = &self.inspection.request_signer {
            let holder = signer.title(view.locale);
            let args = [("holder", holder.as_str())];
            page.text(&view.locale.text_with("request-signature-signer", &args));
        }
        table(&request.params, &masker, page);
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
}

/// An answer that could be cut.
fn whole(answer: &Answer) -> Option<(&Answer, &ResponseEnvelope)> {
    Some((answer, answer.envelope.as_ref().ok()?))
}

fn request_json(request: &RequestText, part: &Inspection, masker: &Masker) -> Value {
    json!({
        "api_version": request.api_version().name(),
        "verb": request.verb,
        "address": request.address.as_deref().map(|address| masker.mask(address)),
        "params": params_json(&request.params, masker),
        "sign_content": request.content.as_ref().map(|content| masker.mask(content.as_str())),
        "signature": part.request_signature.map(RequestSignature::name),
        "signer": part.request_signer.as_ref().map(answer_view::holder_json),
        "files": request.files,
    })
}

fn params_json(params: &Params, masker: &Masker) -> Value {
    let params: Map<_, _> = shown(params, masker)
        .map(|(name, value)| (name, value.into()))
        .collect();
    params.into()
}

fn table(params: &Params, masker: &Masker, page: &mut Page) {
    let rows: Vec<_> = shown(params, masker).map(<[String; 2]>::from).collect();
    page.table(&rows);
}

fn shown(params: &Params, masker: &Masker) -> impl Iterator<Item = (String, String)> {
    params
        .iter()
        .map(|(name, value)| (name.to_owned(), masker.mask_value(name, value)))
}
