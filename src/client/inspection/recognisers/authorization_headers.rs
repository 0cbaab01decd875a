//! The header `Authorization` of the third version without its request.

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::rest_text::RestText;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, InspectionKind};
use crate::protocol::v3::SCHEME;

pub(super) struct AuthorizationHeaders;

impl Recogniser for AuthorizationHeaders {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::GatewayRequest]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[SCHEME]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        for hit in hits.iter().copied() {
            let line = scope.line_of(hit);
            let end = scope.get(hit..line.end).find(['"', '\'']);
            let range = hit..end.map_or(line.end, |length| hit + length);
            if !scope.is_free(&range) {
                continue;
            }
            let value = scope.get(range.clone()).trim_end();
            let rest = RestText {
                headers: vec![("authorization", value)],
                ..RestText::default()
            };
            let Some(mut request) = rest.read().filter(|it| !it.params.is_empty()) else {
                continue;
            };
            request.verb = None;
            request.address = None;
            let because = Because::new("because-v3-header").with("names", request.names());
            let range = range.start..range.start + value.len();
            let content = Content::Request(request);
            let kind = InspectionKind::GatewayRequest;
            scope.claim(Fragment::new(kind, range, because, content));
        }
    }
}
