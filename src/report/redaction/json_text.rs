//! JSON that is redacted value by value and stays well-formed.

use super::{RedactedText, Redactor};
use crate::protocol::json::{JsonDocument, JsonKind, JsonNode};
use crate::protocol::{Charset, Privacy};

/// Nodes that describe a member: a field of theirs that is not known counts as personal.
const MEMBER_NODES: [&str; 2] = [
    "alipay_user_info_share_response",
    "alipay_user_userinfo_share_response",
];

/// A container around a value.
struct Around {
    /// The first node that is not inside.
    end: usize,
    /// Whether all in it is personal.
    is_personal: bool,
    /// Whether it describes a member.
    is_member: bool,
}

/// A JSON text with its values hidden; `None` if it is no JSON.
pub(super) fn redact_json(redactor: &Redactor, text: &str, depth: usize) -> Option<RedactedText> {
    let document = JsonDocument::parse(text.as_bytes().into(), Charset::Utf8).ok()?;
    let mut walk = Walk {
        redactor,
        document: &document,
        text,
        depth,
        done: 0,
        redacted: RedactedText::default(),
    };
    let mut around: Vec<Around> = Vec::new();
    for (index, node) in document.nodes().iter().enumerate() {
        while around
            .last()
            .is_some_and(|container| container.end <= index)
        {
            around.pop();
        }
        let inside = walk.visit(index, node, around.last());
        around.extend(inside);
    }
    walk.redacted
        .push_own(text.get(walk.done..).unwrap_or_default());
    Some(walk.redacted)
}

struct Walk<'a> {
    redactor: &'a Redactor,
    document: &'a JsonDocument,
    text: &'a str,
    depth: usize,
    /// Up to where the text is copied.
    done: usize,
    redacted: RedactedText,
}

impl Walk<'_> {
    /// Copies a node; of a container tells what it means for the values in it.
    fn visit(&mut self, index: usize, node: &JsonNode, around: Option<&Around>) -> Option<Around> {
        let name = self.document.name(index);
        if let (Some(key), Some(name)) = (node.key, &name) {
            let redacted = self.redactor.text_at(name, self.depth + 1);
            self.put(key.range(), &redacted);
        }
        let is_personal = around.is_some_and(|it| it.is_personal);
        let privacy = name.as_deref().and_then(Privacy::of);
        if node.is_container() {
            let is_private = matches!(privacy, Some(Privacy::Personal | Privacy::Name));
            return Some(Around {
                end: node.next as usize,
                is_personal: is_personal || is_private || is_unknown(name.as_deref(), around),
                is_member: name.is_some_and(|name| MEMBER_NODES.contains(&name.as_str())),
            });
        }
        let value = self.document.text(index)?;
        let is_personal = is_personal || is_unknown(name.as_deref(), around);
        if node.kind != JsonKind::Null {
            let name = name.as_deref();
            let redacted = self
                .redactor
                .value_at(name, &value, is_personal, self.depth + 1);
            self.put(node.value.range(), &redacted);
        }
        None
    }

    /// Replaces what stands at a place, if something of it is to be hidden.
    fn put(&mut self, place: std::ops::Range<usize>, redacted: &RedactedText) {
        if redacted.spans().is_empty() {
            return;
        }
        let before = self.text.get(self.done..place.start).unwrap_or_default();
        self.redacted.push_own(before);
        self.redacted.push_own("\"");
        self.redacted.push(&redacted.rewritten(escaped));
        self.redacted.push_own("\"");
        self.done = place.end;
    }
}

/// Whether this is a field of a member that nobody has published.
fn is_unknown(name: Option<&str>, around: Option<&Around>) -> bool {
    around.is_some_and(|it| it.is_member) && name.and_then(Privacy::of).is_none()
}

/// The inside of a JSON string.
pub(in crate::report) fn escaped(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    let inside = quoted.get(1..quoted.len().saturating_sub(1));
    inside.unwrap_or_default().to_owned()
}
