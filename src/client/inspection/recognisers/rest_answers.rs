//! Answers of the third version with their heads, as `curl -i` prints them.

use super::Recogniser;
use crate::client::inspection::answer_headers::{AnswerHead, answer_head};
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::json_object::{ObjectEnd, object_end};
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, InspectionKind};

pub(super) struct RestAnswers;

/// How far behind one of its headers a body may begin, in bytes.
const FARTHEST_BODY: usize = 8 << 10;

impl Recogniser for RestAnswers {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::GatewayResponse]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[
            "alipay-signature:",
            "Alipay-Signature:",
            "alipay-trace-id:",
            "Alipay-Trace-Id:",
        ]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        for hit in hits.iter().copied() {
            if scope.is_free_at(hit) {
                answer_behind(scope, hit);
            }
        }
    }
}

/// The answer whose head stands at `hit`.
fn answer_behind(scope: &mut Scope<'_>, hit: usize) -> Option<()> {
    let text = scope.text();
    let last = text.floor_char_boundary((hit + FARTHEST_BODY).min(text.len()));
    let start = hit + scope.get(hit..last).find('{')?;
    let ObjectEnd::Closed(end) = object_end(text, start, scope.work())? else {
        return None;
    };
    let AnswerHead {
        status,
        headers,
        start: head_start,
    } = answer_head(scope.get(0..start))?;
    let range = head_start..end;
    if head_start > hit || !scope.is_free(&range) {
        return None;
    }
    let owned = headers.into_iter();
    let owned = owned.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let charset = scope.source().charset;
    let content = Content::Bare {
        body: scope.source().bytes_of(start..end),
        charset,
        status,
        headers: owned.collect(),
    };
    let because = Because::new("because-v3-answer").with("status", status.to_string());
    let kind = InspectionKind::GatewayResponse;
    scope.claim(Fragment::new(kind, range, because, content));
    Some(())
}
