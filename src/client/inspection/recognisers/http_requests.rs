//! Requests as they are on the wire: request line, headers, body.

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::request_text::RequestKind;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{InspectionKind, RequestText};

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
            let (host, body, end) = rest_of(scope, line.end);
            let range = start..end;
            if !scope.is_free(&range) {
                continue;
            }
            let address = if target.contains("://") {
                target.to_owned()
            } else {
                format!("https://{}{target}", host.unwrap_or_default())
            };
            let mut request = RequestText::of_parts(&address, body);
            request.verb = Some(verb.to_owned());
            let is_v3 = target.starts_with("/v3/alipay/");
            let kind = match request.kind() {
                RequestKind::Gateway => InspectionKind::GatewayRequest,
                _ if is_v3 => InspectionKind::GatewayRequest,
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

/// The `Host` header and the body after a request line, and where it all ends.
fn rest_of<'a>(scope: &Scope<'a>, from: usize) -> (Option<&'a str>, &'a str, usize) {
    let text = scope.text();
    let (mut at, mut host) = (from, None);
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
            return (host, "", at - line.len());
        };
        if name.contains(['=', ' ']) {
            return (host, "", at - line.len());
        }
        if name.eq_ignore_ascii_case("host") {
            host = Some(value.trim());
        }
    }
    let line = scope.line_of(at.min(text.len()));
    let body = scope.get(at.min(line.end)..line.end).trim();
    if body.contains('=') && !body.contains(' ') {
        (host, body, line.end)
    } else {
        (host, "", at.min(text.len()))
    }
}
