//! `gateway.do`: reads a call, checks it in the real gateway's order, answers and signs.

mod answer;
mod checks;
mod form;
mod handlers;
mod json_text;
mod node;
mod refusal;
mod request;
mod struck;

use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use jiff::fmt::rfc2822::DateTimePrinter;

use self::answer::Draft;
use self::handlers::CallHandler;
pub(super) use self::node::AnswerNode;
use self::refusal::Refusal;
use self::request::GatewayRequest;
use super::faults::{Effect, Fault};
use super::site::Site;

/// The node of failures that do not come in the call's own node.
const ERROR_NODE: &str = "error_response";

/// Answers one call. Any path and any `Host` will do, as SDKs differ in both.
pub(super) fn respond(site: &Site, parts: &Parts, body: &[u8]) -> Response {
    if !matches!(parts.method, Method::GET | Method::POST) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let query = parts.uri.query().unwrap_or_default();
    let request = GatewayRequest::read(query.as_bytes(), form::of_body(&parts.headers, body));
    let struck = site.strike(request.params.filled("method"));
    let answer = answer(site, &request, struck).render(struck::rendering(struck), &site.keys);
    let content_type = format!("text/html;charset={}", answer.charset_name());
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("content-type", content_type),
        ("trace_id", site.trace_id()),
        ("date", date(site)),
    ] {
        if let Ok(value) = value.parse() {
            headers.insert(name, value);
        }
    }
    headers.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("no-store"),
    );
    match struck.map(|fault| &fault.effect) {
        Some(Effect::Wire(fault)) => fault.strike(headers, answer.body),
        _ => (headers, answer.body).into_response(),
    }
}

/// The simulator's own time: clients compare it with the time of their request.
fn date(site: &Site) -> String {
    let printed = DateTimePrinter::new().timestamp_to_rfc9110_string(&site.now());
    printed.unwrap_or_default()
}

/// Failures before the app's key is known are not signed, all other answers are.
fn answer(site: &Site, request: &GatewayRequest, struck: Option<&Fault>) -> Draft {
    let handler = request.params.filled("method").and_then(handlers::by_name);
    let draft = |(name, node), seal| Draft {
        name,
        node,
        charset: request.charset,
        seal,
    };
    if let Some((refusal, is_signed)) = struck::refusal(struck, request) {
        let seal = is_signed.then(|| struck::sign_type(request));
        return draft(failure(handler, &refusal), seal);
    }
    let (sign_type, key) = match checks::admit(request, site.app_public_key.as_ref()) {
        Ok(admitted) => admitted,
        Err(refusal) => return draft(failure(handler, &refusal), None),
    };
    let call = checks::authenticate(request, sign_type, key).and_then(|()| {
        struck::change_ledger(struck, site, request);
        call(site, request, handler)
    });
    let named = match call {
        Ok((handler, node)) => (handler.method.response_node(), node),
        Err(refusal) => failure(handler, &refusal),
    };
    draft(named, Some(sign_type))
}

fn call(
    site: &Site,
    request: &GatewayRequest,
    handler: Option<&'static CallHandler>,
) -> Result<(&'static CallHandler, AnswerNode), Refusal> {
    let handler = handler.ok_or(refusal::INVALID_METHOD)?;
    if request.params.filled("app_auth_token").is_some() {
        return Err(refusal::INVALID_APP_AUTH_TOKEN);
    }
    let node = (handler.answer)(&request.params, site)?;
    Ok((handler, node))
}

fn failure(handler: Option<&CallHandler>, refusal: &Refusal) -> (String, AnswerNode) {
    let own_node = handler.filter(|handler| !handler.method.old_style_errors);
    let name = own_node.map_or_else(
        || ERROR_NODE.to_owned(),
        |handler| handler.method.response_node(),
    );
    (name, refusal.node())
}
