//! Requests as they are on the wire: request line, headers, body.

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::request_text::RequestKind;
use crate::client::inspection::rest_text::RestText;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{InspectionKind, RequestText};
use crate::protocol::ApiVersion;

pub(super) struct HttpRequests;

const VERSION: &str = " HTTP/1.";
const VERBS: [&str; 3] = ["POST ", "GET ", "PUT "];
/// The most headers that are read.
const MOST_HEADERS: usize = 100;

impl Recogniser for HttpRequests {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::GatewayRequest]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[VERSION]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        for line in scope.lines_of(hits) {
            let text = scope.get(line.clone());
            let Some((verb, at)) = VERBS
                .iter()
                .find_map(|verb| Some((verb.trim(), text.find(verb)?)))
            else {
                continue;
            };
            let start = line.start + at;
            let target = text.get(at + verb.len()..).unwrap_or_default().trim_start();
            let Some((target, _)) = target.split_once(VERSION) else {
                continue;
            };
            let Rest { headers, body, end } = rest_of(scope, line.end);
            let host = headers
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case("host"));
            let host = host.map(|(_, value)| *value);
            let range = start..end;
            if !scope.is_free(&range) {
                continue;
            }
            let address = if target.contains("://") {
                target.to_owned()
            } else {
                format!("https://{}{target}", host.unwrap_or_default())
            };
            let rest = RestText {
                verb,
                address: &address,
                headers,
                body: Some(body),
            };
            let form = || RequestText::of_parts(&address, body);
            let mut request = rest.read().unwrap_or_else(form);
            request.verb = Some(verb.to_owned());
            let is_rest = request.api_version() == ApiVersion::V3;
            let kind = match request.kind() {
                RequestKind::Gateway => InspectionKind::GatewayRequest,
                _ if is_rest => InspectionKind::GatewayRequest,
                RequestKind::Authorization => InspectionKind::AuthorizationUrl,
                RequestKind::Redirect => InspectionKind::AuthorizationRedirect,
                RequestKind::Other => continue,
            };
            let because = request
                .because("because-http-request", "because-http-request-alone")
                .with("verb", verb);
            let content = match kind {
                InspectionKind::AuthorizationRedirect => Content::Redirect(request.params),
                _ => Content::Request(request),
            };
            scope.claim(Fragment::new(kind, range, because, content));
        }
    }
}

/// What stands after a request line.
struct Rest<'a> {
    headers: Vec<(&'a str, &'a str)>,
    body: &'a str,
    /// Where it all ends.
    end: usize,
}

/// Headers and body after a request line. A body is a form or JSON, on one line.
fn rest_of<'a>(scope: &Scope<'a>, from: usize) -> Rest<'a> {
    let text = scope.text();
    let (mut at, mut headers) = (from, Vec::new());
    let bodiless = |headers, end| Rest {
        headers,
        body: "",
        end,
    };
    for line in scope
        .get(from..text.len())
        .split_inclusive('\n')
        .take(MOST_HEADERS)
    {
        let header = line.trim();
        at += line.len();
        if header.is_empty() {
            if at == from + line.len() {
                continue;
            }
            break;
        }
        let Some((name, value)) = header.split_once(':') else {
            return bodiless(headers, at - line.len());
        };
        if name.contains(['=', ' ']) {
            return bodiless(headers, at - line.len());
        }
        headers.push((name, value.trim()));
    }
    let line = scope.line_of(at.min(text.len()));
    let body = scope.get(at.min(line.end)..line.end).trim();
    let is_form = body.contains('=') && !body.contains(' ');
    let is_json = body.starts_with('{') && body.ends_with('}');
    if is_form || is_json {
        Rest {
            headers,
            body,
            end: line.end,
        }
    } else {
        bodiless(headers, at.min(text.len()))
    }
}
