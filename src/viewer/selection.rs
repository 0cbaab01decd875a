//! What stands at a place of the body.

use std::ops::Range;

use super::{Character, path_of};
use crate::protocol::Charset;
use crate::protocol::json::{JsonDocument, JsonKind, JsonNode};

/// A chosen part of a body, with what can be said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The bytes.
    pub range: Range<usize>,
    /// The innermost value that the first byte belongs to.
    pub node: Option<usize>,
    /// Its path.
    pub path: Option<String>,
    /// The first character.
    pub character: Option<Character>,
    /// The escape that it is part of, and what that stands for.
    pub escape: Option<(Range<usize>, String)>,
    /// The line that it stands in; the first is 1.
    pub line: usize,
}

impl Selection {
    /// Looks at some bytes of a body. It reads what stands before them once.
    #[must_use]
    pub fn of(
        bytes: &[u8],
        charset: Charset,
        document: Option<&JsonDocument>,
        range: Range<usize>,
    ) -> Self {
        let node = document.and_then(|document| node_at(document, range.start));
        let before = bytes.get(..range.start).unwrap_or_default();
        Self {
            node,
            path: document
                .zip(node)
                .map(|(document, node)| path_of(document, node)),
            character: Character::at(bytes, range.start, charset),
            escape: document.and_then(|document| escape_at(document, range.start)),
            line: 1 + memchr::memchr_iter(b'\n', before).count(),
            range,
        }
    }

    /// Looks at a value of a document.
    #[must_use]
    pub fn of_node(document: &JsonDocument, node: usize) -> Option<Self> {
        let value = document.node(node)?.value.range();
        let mut selection = Self::of(document.bytes(), document.charset(), Some(document), value);
        selection.node = Some(node);
        Some(selection)
    }
}

/// The innermost value at an offset; its name counts as part of it.
#[must_use]
pub fn node_at(document: &JsonDocument, offset: usize) -> Option<usize> {
    let nodes = document.nodes();
    let mut at = nodes.partition_point(|node| start_of(node) <= offset);
    while at > 0 {
        at -= 1;
        let node = nodes.get(at)?;
        if offset < node.value.end as usize {
            return Some(at);
        }
    }
    None
}

/// A node begins with its name, if it has one.
fn start_of(node: &JsonNode) -> usize {
    node.key.unwrap_or(node.value).start as usize
}

/// The escape that an offset lies in, as a range of the body, and the text it stands for: two
/// escapes of one emoji belong together.
#[must_use]
pub fn escape_at(document: &JsonDocument, offset: usize) -> Option<(Range<usize>, String)> {
    let node = document.node(node_at(document, offset)?)?;
    let key = node.key.filter(|key| key.range().contains(&offset));
    let is_text = key.is_some() || node.kind == JsonKind::String;
    let span = key.unwrap_or(node.value).range();
    if !is_text || !span.contains(&offset) {
        return None;
    }
    let mut at = span.start + 1;
    while at <= offset {
        let first = *document.bytes().get(at)?;
        if first != b'\\' {
            at += document.charset().step(first);
            continue;
        }
        let end = escape_end(document.bytes(), at);
        if offset < end {
            let escape = document.bytes().get(at..end)?;
            let text = crate::protocol::json::unescape(std::str::from_utf8(escape).ok()?);
            return Some((at..end, text));
        }
        at = end;
    }
    None
}

/// Where an escape ends; the second half of a surrogate pair is part of the first.
fn escape_end(bytes: &[u8], start: usize) -> usize {
    let unit = |at: usize| {
        let digits = bytes.get(at..)?.strip_prefix(b"\\u")?.get(..4)?;
        u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    };
    match unit(start) {
        None => start + 2,
        Some(0xD800..=0xDBFF) if matches!(unit(start + 6), Some(0xDC00..=0xDFFF)) => start + 12,
        Some(_) => start + 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::Charset;

    fn document(text: &str) -> JsonDocument {
        JsonDocument::parse(text.as_bytes().into(), Charset::Utf8).unwrap()
    }

    #[test]
    fn finds_the_innermost_value_and_the_container_between_values() {
        let document = document(r#"{"a":[10, 20],"b":3}"#);
        let nodes: Vec<_> = [0, 2, 5, 6, 8, 10, 12, 14, 18, 19]
            .into_iter()
            .map(|offset| node_at(&document, offset))
            .collect();
        assert_eq!(
            nodes,
            [0, 1, 1, 2, 1, 3, 1, 4, 4, 0].map(Some).to_vec(),
            "the closing bracket belongs to the list"
        );
        assert_eq!(node_at(&document, 20), None);
    }

    #[test]
    fn an_escape_is_told_with_what_it_stands_for() {
        let text = r#"{"n":"x\u4e70\uD83D\uDE42\/"}"#;
        let document = document(text);
        let at = text.find("4e70").unwrap();
        assert_eq!(escape_at(&document, at), Some((7..13, "买".to_owned())));
        let low = text.find("DE42").unwrap();
        assert_eq!(escape_at(&document, low), Some((13..25, "🙂".to_owned())));
        assert_eq!(escape_at(&document, 26), Some((25..27, "/".to_owned())));
        assert_eq!(escape_at(&document, 6), None, "a plain letter");
        assert_eq!(escape_at(&document, 3), None, "a colon");
    }
}
