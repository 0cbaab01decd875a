//! A whole JSON text with its tree.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::unescape::unescape;
use super::{JsonError, JsonKind, JsonNode, Span, parser};
use crate::protocol::Charset;

/// The bytes of a JSON text and the nodes found in them, flattened: a container stands before its
/// members, and [`JsonNode::next`] leads past them. A clone shares both.
#[derive(Clone)]
pub struct JsonDocument {
    bytes: Arc<[u8]>,
    charset: Charset,
    nodes: Arc<Vec<JsonNode>>,
}

impl JsonDocument {
    /// Index of the outermost value.
    pub const ROOT: usize = 0;

    /// Parses a JSON text in the given character set.
    ///
    /// # Errors
    /// [`JsonError`] with the offset of the first byte that does not fit.
    pub fn parse(bytes: Arc<[u8]>, charset: Charset) -> Result<Self, JsonError> {
        if u32::try_from(bytes.len()).is_err() {
            return Err(JsonError {
                offset: 0,
                expected: "< 4 GiB",
                truncated: false,
            });
        }
        let nodes = parser::parse(&bytes, charset)?;
        Ok(Self {
            bytes,
            charset,
            nodes: Arc::new(nodes),
        })
    }

    /// The text as received.
    #[must_use]
    pub fn bytes(&self) -> &Arc<[u8]> {
        &self.bytes
    }

    /// The character set it was read in.
    #[must_use]
    pub fn charset(&self) -> Charset {
        self.charset
    }

    /// All nodes.
    #[must_use]
    pub fn nodes(&self) -> &[JsonNode] {
        &self.nodes
    }

    /// One node.
    #[must_use]
    pub fn node(&self, index: usize) -> Option<&JsonNode> {
        self.nodes.get(index)
    }

    /// The direct members of a container, as indices.
    pub fn children(&self, index: usize) -> impl Iterator<Item = usize> {
        let end = self.node(index).map_or(0, |node| node.next as usize);
        let mut at = index + 1;
        std::iter::from_fn(move || {
            let child = (at < end).then_some(at)?;
            at = self.node(child)?.next as usize;
            Some(child)
        })
    }

    /// The members of an object that have this name, resolved; more than one if it is repeated.
    pub fn members_named<'a>(
        &'a self,
        index: usize,
        name: &'a str,
    ) -> impl Iterator<Item = usize> + 'a {
        self.children(index)
            .filter(move |child| self.name(*child).as_deref() == Some(name))
    }

    /// The first member of an object that has this name.
    #[must_use]
    pub fn member(&self, index: usize, name: &str) -> Option<usize> {
        self.members_named(index, name).next()
    }

    /// A member's name with its escapes resolved.
    #[must_use]
    pub fn name(&self, index: usize) -> Option<String> {
        let key = self.node(index)?.key?;
        Some(self.inside_of_quotes(key))
    }

    /// A value's text: the inside of a string with escapes resolved, anything else as written.
    #[must_use]
    pub fn text(&self, index: usize) -> Option<String> {
        let node = self.node(index)?;
        Some(match node.kind {
            JsonKind::String => self.inside_of_quotes(node.value),
            _ => self.charset.decode(self.raw(node.value)).into_owned(),
        })
    }

    /// The text of a member by its name, if there is one and it is no container.
    #[must_use]
    pub fn member_text(&self, index: usize, name: &str) -> Option<String> {
        let member = self.member(index, name)?;
        if self.node(member)?.is_container() {
            None
        } else {
            self.text(member)
        }
    }

    /// The bytes of a span.
    #[must_use]
    pub fn raw(&self, span: Span) -> &[u8] {
        self.bytes.get(span.range()).unwrap_or_default()
    }

    /// A span's bytes as text, escapes as written.
    #[must_use]
    pub fn raw_text(&self, span: Span) -> Cow<'_, str> {
        self.charset.decode(self.raw(span))
    }

    fn inside_of_quotes(&self, span: Span) -> String {
        let quoted = self.raw(span);
        let inside = quoted
            .get(1..quoted.len().saturating_sub(1))
            .unwrap_or_default();
        unescape(&self.charset.decode(inside))
    }
}

/// The text may hold tokens, so only its size is told.
impl fmt::Debug for JsonDocument {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("JsonDocument")
            .field("bytes", &self.bytes.len())
            .field("charset", &self.charset)
            .field("nodes", &self.nodes.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<JsonDocument, JsonError> {
        JsonDocument::parse(text.as_bytes().into(), Charset::Utf8)
    }

    #[test]
    fn keeps_numbers_and_escapes_as_sent() {
        let document = parse(r#"{ "n": 1.50e+03, "u": "a\/b", "l": [1, null, true] }"#).unwrap();
        let raw = |name| {
            let index = document.member(JsonDocument::ROOT, name).unwrap();
            document
                .raw_text(document.nodes()[index].value)
                .into_owned()
        };
        assert_eq!(raw("n"), "1.50e+03");
        assert_eq!(raw("u"), r#""a\/b""#);
        assert_eq!(
            document.member_text(JsonDocument::ROOT, "u").as_deref(),
            Some("a/b")
        );
        let list = document.member(JsonDocument::ROOT, "l").unwrap();
        assert_eq!(document.children(list).count(), 3);
    }

    #[test]
    fn finds_a_repeated_name_even_behind_escapes() {
        let document = parse(r#"{"sign":"a","\u0073ign":"b"}"#).unwrap();
        assert_eq!(
            document.members_named(JsonDocument::ROOT, "sign").count(),
            2
        );
    }

    #[test]
    fn gbk_trail_bytes_that_look_like_ascii_do_not_end_a_string() {
        // 俓 is 0x82 0x5C in GBK: its second byte is a backslash.
        let text = r#"{"name":"俓","next":"買"}"#;
        let bytes = Charset::Gbk.encode(text).unwrap();
        assert!(bytes.contains(&b'\\'));
        let document = JsonDocument::parse(bytes.as_ref().into(), Charset::Gbk).unwrap();
        assert_eq!(
            document.member_text(JsonDocument::ROOT, "name").as_deref(),
            Some("俓")
        );
        assert_eq!(
            document.member_text(JsonDocument::ROOT, "next").as_deref(),
            Some("買")
        );
    }

    #[test]
    fn says_where_it_stops_being_json() {
        for (text, offset, truncated) in [
            ("", 0, true),
            (r#"{"a":1"#, 6, true),
            (r#"{"a" 1}"#, 5, false),
            ("[1,]", 3, false),
            ("{} x", 3, false),
        ] {
            let error = parse(text).unwrap_err();
            assert_eq!(
                (error.offset, error.truncated),
                (offset, truncated),
                "{text}"
            );
        }
    }

    #[test]
    fn a_million_open_brackets_are_an_error_and_not_a_crash() {
        assert!(parse(&"[".repeat(1_000_000)).is_err());
    }

    proptest! {
        #[test]
        fn never_panics_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200), gbk: bool) {
            let charset = if gbk { Charset::Gbk } else { Charset::Utf8 };
            let _ = JsonDocument::parse(bytes.into(), charset);
        }

        #[test]
        fn agrees_with_serde_json_on_strings(value in ".{0,40}") {
            let text = serde_json::json!({ "v": value }).to_string();
            let document = parse(&text).unwrap();
            prop_assert_eq!(document.member_text(JsonDocument::ROOT, "v"), Some(value));
        }
    }
}
