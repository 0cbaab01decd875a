//! Addresses: of the authorization page, of a redirect, of the gateway, of the page about an error.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::limits::LONGEST_LINE;
use crate::client::inspection::request_text::RequestKind;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, Decoding, InspectionKind, RequestText};
use crate::protocol::{AuthorizationRedirect, GatewayError, PastedCode, html};

pub(super) struct Addresses;

const SCHEME_END: &str = "://";
/// The page about an error that the gateway and the SDKs link to.
const ERROR_PAGE: &str = "/api/errCheck";

/// The pages of merchants: `appToAppAuth.htm`, `appToAppBatchAuth.htm`.
const MERCHANT_PAGE: &str = "/appToApp";

impl Recogniser for Addresses {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[
            InspectionKind::AuthorizationUrl,
            InspectionKind::AuthorizationRedirect,
            InspectionKind::GatewayRequest,
            InspectionKind::GatewayErrorText,
        ]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[SCHEME_END]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        let mut looked_at = 0;
        for hit in hits.iter().copied() {
            if hit < looked_at {
                continue;
            }
            let Some(range) = address_around(scope, hit) else {
                continue;
            };
            looked_at = range.end;
            if scope.is_free(&range) {
                address(scope, range);
            }
        }
    }
}

/// The address whose scheme ends here.
fn address_around(scope: &Scope<'_>, hit: usize) -> Option<Range<usize>> {
    let text = scope.text();
    let before = scope.get(hit.saturating_sub(12).min(hit)..hit);
    let before = if before.is_empty() {
        scope.get(text.floor_char_boundary(hit.saturating_sub(12))..hit)
    } else {
        before
    };
    let scheme = before.len()
        - before
            .trim_end_matches(|it: char| it.is_ascii_alphanumeric() || it == '+')
            .len();
    if scheme == 0 {
        return None;
    }
    let last = text.floor_char_boundary((hit + LONGEST_LINE).min(text.len()));
    let rest = scope.get(hit..last);
    let mut end = 0;
    loop {
        let tail = rest.get(end..)?;
        end += tail.find(ends_address).unwrap_or(tail.len());
        // A timestamp that nobody encoded: `2026-11-22 16:10:58`.
        let after = rest.get(end..)?;
        if !is_time(after) {
            break;
        }
        end += 1;
    }
    let address = rest.get(..end)?;
    let address = address.trim_end_matches([
        '.', ',', ';', ':', ')', ']', '}', '，', '。', '；', '）', '】', '、', '\\', '*',
    ]);
    Some(hit - scheme..hit + address.len())
}

fn ends_address(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '"' | '\'' | '<' | '>' | '`' | '“' | '”' | '，' | '。' | '（' | '）' | '》' | '、'
        )
}

fn is_time(after: &str) -> bool {
    let digits = after.strip_prefix(' ').map(str::as_bytes);
    matches!(digits, Some([a, b, b':', c, d, b':', ..]) if [a, b, c, d].iter().all(|it| it.is_ascii_digit()))
}

fn address(scope: &mut Scope<'_>, range: Range<usize>) {
    let written = scope.get(range.clone());
    let address = html::without_entities(written);
    if address.starts_with("alipays:") {
        if let Some(inner) = inner_address(&address) {
            scope.look_inside(range, Decoding::Percent, inner);
        }
        return;
    }
    let request = RequestText::of_parts(&address, "");
    if address.contains(ERROR_PAGE) {
        let trace = request
            .params
            .value("traceId")
            .unwrap_or_default()
            .to_owned();
        let because = Because::new("because-error-page").with("trace", trace);
        let empty = GatewayError {
            code: String::new(),
            msg: String::new(),
            sub_code: String::new(),
            sub_msg: String::new(),
        };
        let content = Content::Refusal(empty, address);
        scope.claim(Fragment::new(
            InspectionKind::GatewayErrorText,
            range,
            because,
            content,
        ));
        return;
    }
    let path = request.address.clone().unwrap_or_default();
    let (kind, because) = match request.kind() {
        RequestKind::Authorization => {
            let scopes = request.params.filled("scope").unwrap_or("none");
            let with_names = if path.contains(MERCHANT_PAGE) {
                "because-merchant-url"
            } else {
                "because-authorization-url"
            };
            let because = request.because(with_names, "because-authorization-url-alone");
            (
                InspectionKind::AuthorizationUrl,
                because.with("scope", scopes),
            )
        }
        RequestKind::Gateway => {
            let because = request.because("because-gateway-url", "because-gateway-url-alone");
            (InspectionKind::GatewayRequest, because)
        }
        RequestKind::Redirect | RequestKind::Other => return redirect(scope, range, &address),
    };
    let because = because.with("path", path);
    scope.claim(Fragment::new(
        kind,
        range,
        because,
        Content::Request(request),
    ));
}

/// A callback with a code, in its query or behind `#`.
fn redirect(scope: &mut Scope<'_>, range: Range<usize>, address: &str) {
    let Ok(PastedCode::Redirect(AuthorizationRedirect { params })) = PastedCode::parse(address)
    else {
        return;
    };
    let has = |name| params.filled(name).is_some();
    let has_code = has("auth_code") || has("app_auth_code");
    let is_refused = has("state") || (has("scope") && has("app_id"));
    if has_code || is_refused {
        let names: Vec<_> = params.iter().map(|(name, _)| name).take(8).collect();
        let id = if has("app_auth_code") {
            "because-merchant-redirect"
        } else if has_code {
            "because-redirect"
        } else {
            "because-redirect-without-code"
        };
        let because = Because::new(id).with("names", names.join(", "));
        let content = Content::Redirect(params);
        scope.claim(Fragment::new(
            InspectionKind::AuthorizationRedirect,
            range,
            because,
            content,
        ));
    }
}

/// The address in a deep link into the Alipay app.
fn inner_address(link: &str) -> Option<String> {
    let request = RequestText::of_parts(link, "");
    request.params.filled("url").map(str::to_owned)
}
