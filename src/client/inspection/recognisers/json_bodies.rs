//! JSON that is the inside of an answer, or an answer of the third version of the interface.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::json_object::{ObjectEnd, object_end};
use crate::client::inspection::limits::LONGEST_EXPLAINED;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, InspectionKind};
use crate::protocol::json::JsonDocument;
use crate::protocol::{Charset, GatewayError, Params};

pub(super) struct JsonBodies;

/// How far before one of its names an object may begin, in bytes.
const FARTHEST_START: usize = 4 << 10;

impl Recogniser for JsonBodies {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[
            InspectionKind::GatewayErrorText,
            InspectionKind::GatewayResponse,
        ]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[
            "\"sub_code\"",
            "\"msg\"",
            "\"access_token\"",
            "\"links\"",
            "\"subCode\"",
            "\"avatar\"",
            "\"nick_name\"",
        ]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        for hit in hits.iter().copied() {
            if !scope.is_free_at(hit) {
                continue;
            }
            let first = scope
                .text()
                .floor_char_boundary(hit.saturating_sub(FARTHEST_START));
            let Some(start) = scope.get(first..hit).rfind('{').map(|at| first + at) else {
                continue;
            };
            let Some(ObjectEnd::Closed(end)) = object_end(scope.text(), start, scope.work()) else {
                continue;
            };
            if end - start <= LONGEST_EXPLAINED && scope.is_free(&(start..end)) {
                body(scope, start..end);
            }
        }
    }
}

fn body(scope: &mut Scope<'_>, range: Range<usize>) {
    let text = scope.get(range.clone());
    let Ok(document) = JsonDocument::parse(text.as_bytes().into(), Charset::Utf8) else {
        return;
    };
    let field = |name| {
        document
            .member_text(JsonDocument::ROOT, name)
            .unwrap_or_default()
    };
    let either = |name, other| {
        let value: String = field(name);
        if value.is_empty() {
            field(other)
        } else {
            value
        }
    };
    let error = GatewayError {
        code: field("code"),
        msg: either("msg", "message"),
        sub_code: either("sub_code", "subCode"),
        sub_msg: either("sub_msg", "subMsg"),
    };
    let names: Vec<_> = document
        .children(JsonDocument::ROOT)
        .filter_map(|index| document.name(index))
        .take(8)
        .collect();
    let names = names.join(", ");
    let is_v3 = !field("message").is_empty() && error.code.contains(['-', '.']);
    let is_node = !error.code.is_empty() && !error.msg.is_empty();
    let (kind, because) = if is_v3 || is_node && is_refusal(&error) {
        let id = if is_v3 {
            "because-v3-error"
        } else {
            "because-node-alone"
        };
        (InspectionKind::GatewayErrorText, Because::new(id))
    } else if is_node && error.code == GatewayError::SUCCESS || is_bare_answer(&field) {
        (
            InspectionKind::GatewayResponse,
            Because::new("because-node-alone"),
        )
    } else {
        return;
    };
    let content = if kind == InspectionKind::GatewayErrorText {
        Content::Refusal(as_refusal(error, is_v3), text.to_owned())
    } else {
        Content::Fields(fields(&document))
    };
    scope.claim(Fragment::new(
        kind,
        range,
        because.with("names", names),
        content,
    ));
}

/// Whether the code is one of the gateway's: other services have `code` and `msg`, too.
fn is_refusal(error: &GatewayError) -> bool {
    use crate::client::inspection::error_fields::{is_cause_code, is_top_code};
    error.code != GatewayError::SUCCESS
        && (is_top_code(&error.code) || is_cause_code(&error.sub_code))
}

/// The third version's code is the cause; the text of it is what others call `sub_msg`.
fn as_refusal(error: GatewayError, is_v3: bool) -> GatewayError {
    if !is_v3 {
        return error;
    }
    GatewayError {
        code: String::new(),
        msg: String::new(),
        sub_code: error.code,
        sub_msg: error.msg,
    }
}

/// Whether the names are those of a token or a member without a node around them.
fn is_bare_answer(field: &impl Fn(&'static str) -> String) -> bool {
    let has = |name| !field(name).is_empty();
    let has_user = has("user_id") || has("open_id");
    (has("access_token") && has("expires_in") && (has_user || has("refresh_token")))
        || (has_user && (has("nick_name") || has("avatar")))
}

fn fields(document: &JsonDocument) -> Params {
    document
        .children(JsonDocument::ROOT)
        .take(500)
        .filter_map(|index| Some((document.name(index)?, document.text(index)?)))
        .collect()
}
