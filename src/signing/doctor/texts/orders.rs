//! Every order of a small object's members.

use std::sync::Arc;

use super::step::Draft;
use super::trials::Trials;
use super::{Alteration, Layout, MemberOrder, SignedText, writer};
use crate::protocol::Charset;
use crate::protocol::json::JsonDocument;

/// Up to this many members all orders are tried; seven make 5,040.
const MOST_MEMBERS: usize = 7;

/// Looks for the order in which the members were signed, written compactly.
pub(super) fn search(draft: &Draft, trials: &mut Trials<'_>) -> Option<SignedText> {
    let bytes: Arc<[u8]> = draft.text.as_bytes().into();
    let document = JsonDocument::parse(bytes, Charset::Utf8).ok()?;
    let was_compact = writer::write(&document, Layout::Compact, None) == draft.text;
    let mut members = members(&document)?;
    let mut found = None;
    permute(&mut members, 0, &mut |members| {
        let text = format!("{{{}}}", members.join(","));
        if !trials.allow(text.len()) {
            return true;
        }
        let bytes = draft.encoding.encode(&text);
        let bytes = bytes.map(|bytes| draft.framed(&bytes));
        found = bytes.filter(|bytes| trials.fits(bytes));
        found.is_some()
    });
    let order = Alteration::Reordered(MemberOrder::Other);
    let layout = (!was_compact).then_some(Alteration::Reformatted(Layout::Compact));
    Some(SignedText {
        bytes: found?,
        alterations: std::iter::once(order).chain(layout).collect(),
    })
}

/// Name and value of each member, if there are few enough.
fn members(document: &JsonDocument) -> Option<Vec<String>> {
    let members: Option<Vec<_>> = document
        .children(JsonDocument::ROOT)
        .map(|member| {
            let node = document.node(member)?;
            let (name, value) = (document.raw_text(node.key?), document.raw_text(node.value));
            Some(format!("{name}:{value}"))
        })
        .collect();
    members.filter(|members| (2..=MOST_MEMBERS).contains(&members.len()))
}

/// Visits all orders of what stands at `from` and after, until `visit` is content.
fn permute(
    members: &mut Vec<String>,
    from: usize,
    visit: &mut impl FnMut(&[String]) -> bool,
) -> bool {
    if from == members.len() {
        return visit(members);
    }
    for place in from..members.len() {
        members.swap(from, place);
        if permute(members, from + 1, visit) {
            return true;
        }
        members.swap(from, place);
    }
    false
}
