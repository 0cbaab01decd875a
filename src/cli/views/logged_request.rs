//! A request that has arrived at the simulator.

use serde_json::{Map, Value, json};

use super::problem_view;
use crate::app::{HiddenText, RequestDetail};
use crate::cli::View;
use crate::cli::page::Page;
use crate::protocol::GatewayTimestamp;
use crate::simulator::LoggedRequest;

/// A request with what was found out about it, if somebody has looked.
pub(in crate::cli) struct LoggedRequestView<'a> {
    /// The request.
    pub(in crate::cli) request: &'a LoggedRequest,
    /// Why its signature does not fit, and the rest.
    pub(in crate::cli) detail: Option<RequestDetail>,
}

impl LoggedRequestView<'_> {
    /// One line; behind it, indented, what is wrong with the signature.
    pub(in crate::cli) fn text(&self, view: View) -> String {
        let mut page = Page::default();
        page.document(&self.line(view));
        page.document("\n");
        if let Some(detail) = &self.detail {
            detail_text(detail, &mut page, view);
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
    let shown = |text: &Option<HiddenText>| {
        let text = text.as_ref().map(|text| text.shown(view.reveal));
        text.map(str::to_owned)
    };
    json!({
        "check": check,
        "verdict": detail.verdict.map(crate::signing::Verdict::name),
        "causes": causes.collect::<Vec<_>>(),
        "sign_content": shown(&detail.sign_content),
        "signed_content": shown(&detail.signed_content),
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
