//! Texts in which nothing is recognised.

use super::fragment::{Content, Fragment};
use super::source::Source;
use super::{Because, InspectionKind};
use crate::keys::{KeyInspection, LARGEST_KEY_FILE};
use crate::protocol::xml_root;

/// The whole text as something that is not known, with what it seems to be.
pub(super) fn unknown(source: &Source<'_>) -> Fragment {
    let text = source.text();
    let start = text.len() - text.trim_start().len();
    let range = start..start + text.trim().len();
    let (because, content) = if text.trim_start().starts_with(['{', '[', '<']) {
        let body = source.bytes_of(range.clone());
        let because = match xml_root(text) {
            Some(root) => Because::new("because-other-xml").with("root", root),
            None => Because::new("because-other-json"),
        };
        (because, Content::Body(body, source.charset))
    } else {
        (
            Because::new("because-unknown").with("looks", looks_like(source)),
            Content::Nothing,
        )
    };
    Fragment::new(InspectionKind::Unknown, range, because, content)
}

fn looks_like(source: &Source<'_>) -> &'static str {
    let text = source.text();
    if text.contains(['\0', '\u{1a}']) {
        return "binary";
    }
    let limit = usize::try_from(LARGEST_KEY_FILE).unwrap_or(usize::MAX);
    if text.len() > limit {
        return "plain-text";
    }
    let key = KeyInspection::of(text.as_bytes());
    key.looks_like.map_or("plain-text", |looks| looks.name())
}
