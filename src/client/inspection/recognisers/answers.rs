//! Answers of the gateway, also inside other text and behind escapes.

use std::ops::Range;

use super::Recogniser;
use crate::client::inspection::fragment::{Content, Fragment};
use crate::client::inspection::json_object::{ObjectEnd, object_end};
use crate::client::inspection::limits::MOST_LAYERS;
use crate::client::inspection::scope::Scope;
use crate::client::inspection::{Because, Decoding, InspectionKind};
use crate::protocol::json::unescape;
use crate::protocol::{EnvelopeError, ResponseEnvelope};

pub(super) struct Answers;

/// How an answer's node is named.
const NODE: &str = "_response";

/// How far before its node's name an answer may begin, in bytes: a signature and a certificate's
/// number may stand between.
const FARTHEST_START: usize = 2 << 10;

impl Recogniser for Answers {
    fn kinds(&self) -> &'static [InspectionKind] {
        &[InspectionKind::GatewayResponse, InspectionKind::Unknown]
    }

    fn anchors(&self) -> &'static [&'static str] {
        &[NODE]
    }

    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]) {
        for hit in hits.iter().copied() {
            if !scope.is_free_at(hit) {
                continue;
            }
            let Some(start) = start_of(scope, hit) else {
                continue;
            };
            let after = scope.get(hit + NODE.len()..scope.text().len());
            let backslashes = after.len() - after.trim_start_matches('\\').len();
            if !after.trim_start_matches('\\').starts_with('"') {
                continue;
            }
            if backslashes == 0 {
                plain(scope, start, node_at(scope, hit));
            } else {
                escaped(scope, start, backslashes);
            }
        }
    }
}

/// The bracket that opens the object with this name.
fn start_of(scope: &Scope<'_>, hit: usize) -> Option<usize> {
    let text = scope.text();
    let first = text.floor_char_boundary(hit.saturating_sub(FARTHEST_START));
    let start = first + scope.get(first..hit).rfind('{')?;
    let opens = scope.get(start + 1..hit).trim_start();
    let opens = opens.trim_start_matches(['\\', 'n', 'r', 't', ' ', '\n', '\r']);
    (opens.starts_with('"') && scope.is_free_at(start)).then_some(start)
}

/// The name of the node that is named at this place.
fn node_at<'a>(scope: &Scope<'a>, hit: usize) -> &'a str {
    let first = hit.saturating_sub(FARTHEST_START);
    let before = scope.get(scope.text().floor_char_boundary(first)..hit);
    let start = hit - before.rsplit('"').next().map_or(0, str::len);
    scope.get(start..hit + NODE.len())
}

fn plain(scope: &mut Scope<'_>, start: usize, node: &str) {
    let Some(end) = object_end(scope.text(), start, scope.work()) else {
        return;
    };
    match end {
        ObjectEnd::Closed(end) => claim(scope, start..end),
        ObjectEnd::Open(end) => {
            let range = start..start + scope.get(start..end).trim_end().len();
            if is_of_alipay(node) {
                claim_cut(scope, range, node);
            } else {
                claim(scope, range);
            }
        }
    }
}

/// Whether a node of this name is one of the gateway's.
fn is_of_alipay(node: &str) -> bool {
    ["alipay_", "error_response"]
        .iter()
        .any(|begin| node.starts_with(begin))
}

/// The beginning of an answer.
fn claim_cut(scope: &mut Scope<'_>, range: Range<usize>, node: &str) {
    let charset = scope.source().charset;
    let body = scope.source().bytes_of(range.clone());
    let because = Because::new("because-cut-answer").with("node", node);
    scope.claim(Fragment::new(
        InspectionKind::GatewayResponse,
        range,
        because,
        Content::CutBody(body, charset, node.to_owned()),
    ));
}

fn claim(scope: &mut Scope<'_>, range: Range<usize>) {
    let charset = scope.source().charset;
    let body = scope.source().bytes_of(range.clone());
    let cut = ResponseEnvelope::cut(body.as_slice().into(), charset, None);
    let (kind, because) = match cut {
        Ok(envelope) => {
            let id = if envelope.is_encrypted() {
                "because-encrypted-answer"
            } else {
                "because-answer"
            };
            let because = Because::new(id).with("node", envelope.node.name.clone());
            let signed = if envelope.sign.is_some() { "yes" } else { "no" };
            (
                InspectionKind::GatewayResponse,
                because.with("signed", signed),
            )
        }
        // A name that ends so deeper in some other JSON.
        Err(EnvelopeError::NoNode { .. }) => return,
        Err(_) => (
            InspectionKind::Unknown,
            Because::new("because-broken-answer"),
        ),
    };
    scope.claim(Fragment::new(
        kind,
        range,
        because,
        Content::Body(body, charset),
    ));
}

/// An answer in a string: each level of quoting doubles the backslashes before a quote and adds
/// one. The string ends at a quote with fewer.
fn escaped(scope: &mut Scope<'_>, start: usize, backslashes: usize) {
    let levels = (backslashes + 1).ilog2() as usize;
    let rest = scope.get(start..scope.text().len());
    let Some(end) = string_end(rest, backslashes, scope) else {
        return;
    };
    let range = start..start + end;
    let mut inner = scope.get(range.clone()).to_owned();
    if levels > MOST_LAYERS {
        scope.work().cut();
        return;
    }
    for _ in 1..levels {
        inner = unescape(&inner);
    }
    scope.look_inside(range, Decoding::JsonString, unescape(&inner));
}

fn string_end(rest: &str, backslashes: usize, scope: &Scope<'_>) -> Option<usize> {
    let mut run = 0;
    for (at, byte) in rest.bytes().enumerate() {
        if at % 64 == 0 && !scope.work().may_scan(64.min(rest.len() - at)) {
            return None;
        }
        match byte {
            b'\\' => run += 1,
            b'"' if run < backslashes => return Some(at - run),
            b'\n' => return Some(at),
            _ => run = 0,
        }
    }
    Some(rest.len())
}
