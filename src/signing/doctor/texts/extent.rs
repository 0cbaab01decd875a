//! How much of an answer was signed.

use crate::protocol::ResponseEnvelope;
use crate::protocol::json::{JsonDocument, JsonKind};

/// A part of an answer other than its node's value, which is what the gateway signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// The whole body but for `sign`.
    BodyWithoutSign,
    /// The whole body but for `sign` and the certificate's number.
    BodyWithNodeOnly,
    /// The node's value with its name before it.
    NamedNode,
    /// The inside of an encrypted node, without its quotes.
    InsideQuotes,
    /// The JSON text that stands as a string in the node.
    UnescapedString,
    /// Another member of the body.
    OtherMember,
}

impl Extent {
    /// Every extent.
    pub const ALL: [Self; 6] = [
        Self::BodyWithoutSign,
        Self::BodyWithNodeOnly,
        Self::NamedNode,
        Self::InsideQuotes,
        Self::UnescapedString,
        Self::OtherMember,
    ];

    /// Those that are taken from the answer as it is; a named node is made of what was done to it.
    pub(super) const PARTS: [Self; 5] = [
        Self::BodyWithoutSign,
        Self::BodyWithNodeOnly,
        Self::InsideQuotes,
        Self::UnescapedString,
        Self::OtherMember,
    ];

    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::BodyWithoutSign => "body-without-sign",
            Self::BodyWithNodeOnly => "body-with-node-only",
            Self::NamedNode => "named-node",
            Self::InsideQuotes => "inside-quotes",
            Self::UnescapedString => "unescaped-string",
            Self::OtherMember => "other-member",
        }
    }

    /// Fluent id of the sentence that tells it.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::BodyWithoutSign | Self::BodyWithNodeOnly => "alteration-extent-body",
            Self::NamedNode => "alteration-extent-named-node",
            Self::InsideQuotes => "alteration-extent-inside-quotes",
            Self::UnescapedString => "alteration-extent-unescaped-string",
            Self::OtherMember => "alteration-extent-other-member",
        }
    }

    /// That part of an answer whose node has this text; `None` if the answer has no such part.
    pub(super) fn text(self, node_text: &str, envelope: &ResponseEnvelope) -> Option<String> {
        if envelope.is_bare() {
            // Nothing but the body is there, and it is signed whole.
            return None;
        }
        let (document, node) = (&envelope.document, envelope.node.index);
        match self {
            Self::BodyWithoutSign => Some(without(document, &["sign"])),
            Self::BodyWithNodeOnly => {
                envelope.alipay_cert_sn.as_ref()?;
                Some(without(document, &["sign", "alipay_cert_sn"]))
            }
            Self::NamedNode => {
                let name = document.raw_text(document.node(node)?.key?);
                Some(format!("{name}:{node_text}"))
            }
            Self::InsideQuotes => {
                let quoted = document.raw_text(document.node(node)?.value).into_owned();
                let inside = quoted.strip_prefix('"')?.strip_suffix('"')?;
                Some(inside.to_owned())
            }
            Self::UnescapedString => (document.node(node)?.kind == JsonKind::String)
                .then(|| document.text(node))
                .flatten(),
            Self::OtherMember => other_member(envelope),
        }
    }
}

/// The body's members but for these names, written compactly with every value as received.
fn without(document: &JsonDocument, names: &[&str]) -> String {
    let members: Vec<_> = document
        .children(JsonDocument::ROOT)
        .filter(|member| {
            let name = document.name(*member);
            !names
                .iter()
                .any(|left_out| name.as_deref() == Some(left_out))
        })
        .map(|member| member_text(document, member))
        .collect();
    format!("{{{}}}", members.join(","))
}

fn member_text(document: &JsonDocument, member: usize) -> String {
    let Some(node) = document.node(member) else {
        return String::new();
    };
    let value = document.raw_text(node.value);
    match node.key {
        Some(key) => format!("{}:{value}", document.raw_text(key)),
        None => value.into_owned(),
    }
}

/// The first container beside the node.
fn other_member(envelope: &ResponseEnvelope) -> Option<String> {
    let document = &envelope.document;
    let member = document
        .children(JsonDocument::ROOT)
        .filter(|member| *member != envelope.node.index)
        .find_map(|member| document.node(member).filter(|node| node.is_container()))?;
    Some(document.raw_text(member.value).into_owned())
}
