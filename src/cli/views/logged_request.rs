//! A request that has arrived at the simulator.

use serde_json::{Map, Value, json};

use super::problem_view;
use crate::app::{HiddenText, RequestDetail};
use crate::cli::View;
use crate::cli::page::{Page, printable};
use crate::diagnosis::catalogue::CatalogueEntry;
use crate::protocol::GatewayTimestamp;
use crate::simulator::{LoggedRequest, SignatureCheck};

/// So much of an answer is printed for people, in characters; programs get all that is kept.
const LONGEST_ANSWER: usize = 400;

/// A request with what was found out about it, if somebody has looked.
pub(in crate::cli) struct LoggedRequestView<'a> {
    /// The request.
    pub(in crate::cli) request: &'a LoggedRequest,
    /// Why its signature does not fit, and the rest.
    pub(in crate::cli) detail: Option<RequestDetail>,
}

impl LoggedRequestView<'_> {
    /// One line; below it, indented, what is wrong with it, what it sent and what it got.
    pub(in crate::cli) fn text(&self, view: View) -> String {
        let mut page = Page::default();
        page.document(&self.line(view));
        page.document("\n");
        if let Some(detail) = &self.detail {
            detail_text(detail, &mut page, view);
            if !is_good(detail, self.request) {
                contents_text(detail, &mut page, view);
            }
            exchange_text(detail, &mut page, view);
        }
        page.into_text().trim_end().to_owned()
    }

    /// One object.
    pub(in crate::cli) fn json(&self, view: View) -> Value {
        let Self { request, detail } = self;
        let (call, answer) = (request.call.as_ref(), request.answer.as_ref());
        json!({
            "number": request.number,
            "received": request.received.to_string(),
            "http_method": request.http_method,
            "path": request.path,
            "caller": request.user_agent,
            "own": request.is_of_this_program(),
            "api_version": call.map(|call| call.api_version.name()),
            "method": call.and_then(|call| call.method.as_ref()),
            "app_id": call.and_then(|call| call.app_id.as_ref()),
            "signature": call.map(|call| signature(call.check.name(), detail.as_ref(), view)),
            "params": detail.as_ref().map(|detail| params(detail, view)),
            "fault": call.and_then(|call| call.fault).map(|fault| fault.id),
            "status": answer.map(|answer| answer.status),
            "refused": call.and_then(|call| call.refused),
            "refusal": detail.as_ref().and_then(|detail| detail.refusal).map(|entry| refusal(entry, view)),
            "answer": detail.as_ref().and_then(|detail| shown(detail.answer.as_ref(), view)),
            "elapsed_ms": milliseconds(request),
        })
    }

    fn line(&self, view: View) -> String {
        let (request, locale) = (self.request, view.locale);
        let call = request.call.as_ref();
        let time = GatewayTimestamp::at(request.received);
        let method = call.and_then(|call| call.method.as_deref());
        let caller = match &request.user_agent {
            _ if request.is_of_this_program() => locale.text("log-this-program"),
            Some(name) => name.clone(),
            None => locale.text("log-caller-unknown"),
        };
        let check = call.map_or("log-check-none", |call| call.check.title());
        let status = match &request.answer {
            Some(answer) => answer.status.to_string(),
            None => locale.text("log-no-answer"),
        };
        let refused = call.and_then(|call| call.refused.or(call.fault.map(|fault| fault.id)));
        let answer = refused.map_or_else(|| status.clone(), |told| format!("{status} {told}"));
        let args = [
            ("number", request.number.to_string()),
            (
                "time",
                time.as_str().get(11..).unwrap_or_default().to_owned(),
            ),
            ("verb", request.http_method.clone()),
            ("call", method.unwrap_or(&request.path).to_owned()),
            ("caller", caller),
            ("check", locale.text(check)),
            ("answer", answer),
            ("took", format!("{:.1}", milliseconds(request))),
        ];
        let args = args.map(|(name, value)| (name, one_line(&value)));
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        locale.text_with("cli-log-line", &args)
    }
}

fn milliseconds(request: &LoggedRequest) -> f64 {
    request.took.as_secs_f64() * 1000.0
}

fn detail_text(detail: &RequestDetail, page: &mut Page, view: View) {
    let locale = view.locale;
    for cause in &detail.causes {
        let problem = cause.problem(locale);
        problem_view::text(&problem, page, view);
        let look = problem.look(locale).unwrap_or_default();
        page.labelled(&locale.text("log-look"), &look);
    }
    if let Some(entry) = detail.refusal {
        let told = format!("{}: {}", entry.wire_name(), entry.name(locale));
        page.labelled(&locale.text("log-refused"), &told);
        page.labelled(&locale.text("cli-cause"), &entry.why(locale));
        page.labelled(&locale.text("cli-remedy"), &entry.remedy(locale));
    }
}

/// Whether nothing is wrong with the signature.
fn is_good(detail: &RequestDetail, request: &LoggedRequest) -> bool {
    let check = request.call.as_ref().map(|call| call.check);
    detail.causes.is_empty() && check == Some(SignatureCheck::Verified)
}

/// The two strings to sign, to be compared.
fn contents_text(detail: &RequestDetail, page: &mut Page, view: View) {
    let locale = view.locale;
    let texts = [
        ("log-sign-content", &detail.sign_content),
        ("log-signed-content", &detail.signed_content),
    ];
    for (title, text) in texts {
        if let Some(text) = text {
            page.labelled(&locale.text(title), text.shown(view.reveal));
        }
    }
}

/// What was sent, and what was sent back.
fn exchange_text(detail: &RequestDetail, page: &mut Page, view: View) {
    let locale = view.locale;
    let lines = detail.parameters.iter().map(|parameter| {
        let value = one_line(parameter.value.shown(view.reveal));
        if parameter.name.is_empty() {
            return value;
        }
        format!("{} = {value}", one_line(&parameter.name))
    });
    // Below its label even if it is only one.
    let mut parameters = lines.collect::<Vec<_>>().join("\n");
    if !parameters.is_empty() {
        parameters.push('\n');
    }
    page.labelled(&locale.text("log-parameters"), &parameters);
    if let Some(answer) = &detail.answer {
        let answer = one_line(answer.shown(view.reveal));
        page.labelled(&locale.text("log-answer"), &shortened(&answer));
    }
}

/// What was found in a request must not begin a line of its own.
fn one_line(text: &str) -> String {
    let joined = text.replace('\r', "\\r").replace('\n', "\\n");
    printable(&joined)
}

fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let mut shown: String = characters.by_ref().take(LONGEST_ANSWER).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

fn refusal(entry: &CatalogueEntry, view: View) -> Value {
    json!({
        "name": entry.name(view.locale),
        "why": entry.why(view.locale),
        "remedy": entry.remedy(view.locale),
    })
}

fn shown(text: Option<&HiddenText>, view: View) -> Option<String> {
    text.map(|text| text.shown(view.reveal).to_owned())
}

fn signature(check: &str, detail: Option<&RequestDetail>, view: View) -> Value {
    let Some(detail) = detail else {
        return json!({ "check": check });
    };
    let causes = detail.causes.iter().map(|cause| {
        let problem = cause.problem(view.locale);
        json!({
            "cause": cause.name(),
            "title": problem.title(view.locale),
            "why": problem.cause(view.locale),
            "remedy": problem.remedy(view.locale),
            "look": problem.look(view.locale),
        })
    });
    json!({
        "check": check,
        "verdict": detail.verdict.map(crate::signing::Verdict::name),
        "causes": causes.collect::<Vec<_>>(),
        "sign_content": shown(detail.sign_content.as_ref(), view),
        "signed_content": shown(detail.signed_content.as_ref(), view),
    })
}

/// The first value of each name, as the gateway reads them.
fn params(detail: &RequestDetail, view: View) -> Value {
    let mut params = Map::new();
    for parameter in &detail.parameters {
        let value = parameter.value.shown(view.reveal);
        let slot = params.entry(parameter.name.clone());
        slot.or_insert_with(|| value.into());
    }
    params.into()
}
