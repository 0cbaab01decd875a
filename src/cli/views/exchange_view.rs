//! One call with its answer.

use serde_json::{Map, Value, json};

use super::{answer_view, problem_view};
use crate::cli::View;
use crate::cli::page::Page;
use crate::client::Exchange;
use crate::i18n::Explain as _;
use crate::protocol::Masker;

/// Everything that went out and came back, tokens hidden.
pub(super) fn json(exchange: &Exchange, view: View) -> Value {
    let masker = view.masker(exchange.masker());
    let answer = exchange.answer.as_ref();
    let error = answer.and_then(|answer| answer.error.as_ref());
    json!({
        "method": exchange.method.name,
        "http_status": exchange.received.as_ref().map(|received| received.status),
        "elapsed_ms": milliseconds(exchange),
        "sign_content": masker.mask(exchange.request.sign_content.as_str()),
        "request": {
            "http_method": exchange.request.http_method.name(),
            "url": masker.mask(exchange.request.url.as_str()),
            "headers": headers(exchange, &masker),
            "params": params(exchange, &masker),
        },
        "alipay_cert_sn": named_certificate(exchange),
        "response_body": answer.map(|answer| masker.mask(&answer.text())),
        "signature": answer.map(|answer| answer_view::signature_json(&answer.signature, &masker, view)),
        "error": error.map(|error| answer_view::error_json(error, &masker)),
        "transport": exchange.transport.as_ref().map(|fault| json!({
            "kind": fault.name(),
            "problem": problem_view::json(&fault.problem(), view),
        })),
    })
}

/// The same for people, without what only programs need. Why it failed is told by the findings.
pub(super) fn text(exchange: &Exchange, page: &mut Page, view: View) {
    let locale = view.locale;
    let title = locale.text(exchange.title());
    page.heading(&format!(
        "{}  {}  {title}",
        exchange.id.0, exchange.method.name
    ));
    let elapsed = format!("{:.1}", milliseconds(exchange));
    let status = exchange
        .received
        .as_ref()
        .map_or_else(|| "–".to_owned(), |received| received.status.to_string());
    let args = [("status", status.as_str()), ("elapsed", elapsed.as_str())];
    page.text(&locale.text_with("cli-http", &args));
    if let Some(fault) = &exchange.transport {
        page.text(&fault.problem().title(locale));
    }
    if let Some(answer) = &exchange.answer {
        if let (Err(error), None) = (&answer.envelope, &exchange.transport) {
            page.text(&error.problem().title(locale));
        }
        answer_view::text(answer, &view.masker(exchange.masker()), page, view);
    }
}

/// The certificate that the answer names.
fn named_certificate(exchange: &Exchange) -> Option<&str> {
    let envelope = exchange.answer.as_ref()?.envelope.as_ref().ok()?;
    envelope.alipay_cert_sn.as_deref()
}

fn headers(exchange: &Exchange, masker: &Masker) -> Value {
    let headers = exchange.request.headers().into_iter();
    let headers: Map<_, _> = headers
        .map(|(name, value)| {
            let shown = masker.mask_value(&name, &value);
            (name, shown.into())
        })
        .collect();
    headers.into()
}

fn params(exchange: &Exchange, masker: &Masker) -> Value {
    let params: Map<_, _> = exchange
        .request
        .params()
        .map(|(name, value)| (name.to_owned(), masker.mask_value(name, value).into()))
        .collect();
    params.into()
}

/// With one decimal: loopback calls take less than one.
fn milliseconds(exchange: &Exchange) -> f64 {
    (exchange.elapsed.as_secs_f64() * 10_000.0).round() / 10.0
}
