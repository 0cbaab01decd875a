//! The outer shape of an answer: one node, perhaps a certificate number, and a signature.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::json::{JsonDocument, JsonError, JsonKind, Span};
use super::methods::MethodInfo;
use super::{Charset, GatewayError, xml_root};
use crate::i18n::{Explain, Fault, Problem};

/// The node name of old-style failures.
const ERROR_NODE: &str = "error_response";

/// How much of a text with angle brackets is looked at to tell what it is, in bytes.
const LONGEST_HEAD: usize = 4 << 10;

/// The value that an answer is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvelopeNode {
    /// Its name, for example `alipay_user_info_share_response`.
    pub name: String,
    /// Its index in the document.
    pub index: usize,
    /// Its place in the body: exactly the bytes that the gateway signs.
    pub span: Span,
}

/// An answer of the gateway, cut but not changed: every part is a place in the received bytes.
#[derive(Clone, Debug)]
pub struct ResponseEnvelope {
    /// The body and its tree.
    pub document: JsonDocument,
    /// The node that the answer is about.
    pub node: EnvelopeNode,
    /// The signature in Base64 as transmitted; an empty one counts as absent.
    pub sign: Option<String>,
    /// SN of the Alipay certificate, sent in certificate mode.
    pub alipay_cert_sn: Option<String>,
    /// Names that make it unclear what was signed: repeated ones, or a second answer node.
    pub conflicts: Vec<String>,
}

/// Why a body is no answer of the gateway. The bytes stay with the exchange.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnvelopeError {
    /// Nothing was sent.
    Empty,
    /// A web page.
    Html,
    /// XML, as it comes when a call asks for `format=XML`.
    Xml {
        /// The name of its outermost element.
        root: String,
    },
    /// Neither JSON nor a web page.
    NotJson(JsonError),
    /// JSON, but not an object with an answer node.
    NoNode {
        /// The names that were there instead.
        found: String,
    },
}

impl ResponseEnvelope {
    /// Cuts an answer to `method`; without a method any node whose name ends in `_response` is taken.
    ///
    /// # Errors
    /// [`EnvelopeError`] if the body has no such shape.
    pub fn cut(
        body: Arc<[u8]>,
        charset: Charset,
        method: Option<&MethodInfo>,
    ) -> Result<Self, EnvelopeError> {
        let document = parse(body, charset)?;
        let node = find_node(&document, method)?;
        let conflicts = conflicts(&document, &node);
        let text = |name| {
            document
                .member_text(JsonDocument::ROOT, name)
                .filter(|value| !value.is_empty())
        };
        let (sign, alipay_cert_sn) = (text("sign"), text("alipay_cert_sn"));
        Ok(Self {
            document,
            node,
            sign,
            alipay_cert_sn,
            conflicts,
        })
    }

    /// The bytes that the gateway signs: the node's value as transmitted.
    #[must_use]
    pub fn signed_bytes(&self) -> &[u8] {
        self.document.raw(self.node.span)
    }

    /// The refusal that the node tells of.
    #[must_use]
    pub fn gateway_error(&self) -> Option<GatewayError> {
        GatewayError::of_node(&self.document, self.node.index)
    }

    /// The text of one of the node's fields.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<String> {
        self.document.member_text(self.node.index, name)
    }

    /// Whether the node is a text in place of an object: its content is encrypted. The signature is
    /// over the text with its quotes (sources of Alipay's SDKs for Java and Python).
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        let node = self.document.node(self.node.index);
        node.is_some_and(|node| node.kind == JsonKind::String)
    }

    /// The method that this answers, as far as the node's name tells.
    #[must_use]
    pub fn method(&self) -> Option<&'static MethodInfo> {
        MethodInfo::by_response_node(&self.node.name)
    }
}

fn parse(body: Arc<[u8]>, charset: Charset) -> Result<JsonDocument, EnvelopeError> {
    let Some(first) = body.iter().find(|byte| !byte.is_ascii_whitespace()) else {
        return Err(EnvelopeError::Empty);
    };
    if *first == b'<' {
        return Err(markup(&body));
    }
    JsonDocument::parse(body, charset).map_err(EnvelopeError::NotJson)
}

/// The names of elements are ASCII, whatever the rest is written in.
fn markup(body: &[u8]) -> EnvelopeError {
    let head = body.get(..LONGEST_HEAD).unwrap_or(body);
    match xml_root(&String::from_utf8_lossy(head)) {
        Some(root) => EnvelopeError::Xml {
            root: root.to_owned(),
        },
        None => EnvelopeError::Html,
    }
}

fn find_node(
    document: &JsonDocument,
    method: Option<&MethodInfo>,
) -> Result<EnvelopeNode, EnvelopeError> {
    let root_is_object = document
        .node(JsonDocument::ROOT)
        .is_some_and(|node| node.kind == JsonKind::Object);
    let names = if root_is_object {
        names(document)
    } else {
        Vec::new()
    };
    let wanted = method.map(MethodInfo::response_node);
    let position = match &wanted {
        Some(wanted) => names.iter().position(|(_, name)| name == wanted),
        None => names
            .iter()
            .position(|(_, name)| is_node_name(name) && name != ERROR_NODE),
    };
    let position = position.or_else(|| names.iter().position(|(_, name)| name == ERROR_NODE));
    position
        .and_then(|position| names.get(position))
        .and_then(|(index, name)| {
            let span = document.node(*index)?.value;
            Some(EnvelopeNode {
                name: name.clone(),
                index: *index,
                span,
            })
        })
        .ok_or_else(|| {
            let found: Vec<_> = names.iter().map(|(_, name)| name.as_str()).collect();
            EnvelopeError::NoNode {
                found: found.join(", "),
            }
        })
}

fn names(document: &JsonDocument) -> Vec<(usize, String)> {
    document
        .children(JsonDocument::ROOT)
        .filter_map(|index| Some((index, document.name(index)?)))
        .collect()
}

fn is_node_name(name: &str) -> bool {
    name.ends_with("_response")
}

fn conflicts(document: &JsonDocument, node: &EnvelopeNode) -> Vec<String> {
    let names = names(document);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (_, name) in &names {
        *counts.entry(name).or_default() += 1;
    }
    let mut told: HashSet<&str> = HashSet::new();
    let mut conflicts: Vec<String> = Vec::new();
    for (index, name) in &names {
        let repeated = counts.get(name.as_str()).is_some_and(|count| *count > 1);
        let second_node = is_node_name(name) && *index != node.index;
        if (repeated || second_node) && told.insert(name) {
            conflicts.push(name.clone());
        }
    }
    conflicts.extend(repeated_fields(document, node.index));
    if !conflicts.contains(&node.name) && is_named_deeper(document, node) {
        conflicts.push(node.name.clone());
    }
    conflicts
}

/// Whether something deeper in the body has the node's name too. SDKs for Java and PHP look for the
/// first occurrence of the name in the text, so they may read that one.
fn is_named_deeper(document: &JsonDocument, node: &EnvelopeNode) -> bool {
    let quoted = format!("\"{}\"", node.name);
    let names = document.nodes().iter().filter_map(|value| value.key);
    names
        .filter(|key| document.raw(*key) == quoted.as_bytes())
        .count()
        > 1
}

/// Names that the node itself repeats: programs disagree about which value counts.
fn repeated_fields(document: &JsonDocument, node: usize) -> Vec<String> {
    let mut seen = HashSet::new();
    document
        .children(node)
        .filter_map(|field| document.name(field))
        .filter(|name| !seen.insert(name.clone()))
        .collect()
}

impl Explain for EnvelopeError {
    fn problem(&self) -> Problem {
        match self {
            Self::Empty => Problem::new(Fault::Remote, "envelope-empty"),
            Self::Html => Problem::new(Fault::Remote, "envelope-html"),
            Self::Xml { root } => Problem::new(Fault::Input, "envelope-xml").with("root", root),
            Self::NotJson(error) => error.problem(),
            Self::NoNode { found } => {
                Problem::new(Fault::Remote, "envelope-no-node").with("found", found)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::methods::USER_INFO_SHARE;

    fn cut(body: &str) -> Result<ResponseEnvelope, EnvelopeError> {
        ResponseEnvelope::cut(
            body.as_bytes().into(),
            Charset::Utf8,
            Some(&USER_INFO_SHARE),
        )
    }

    #[test]
    fn the_signed_bytes_are_the_node_as_transmitted() {
        let envelope =
            cut(r#"{ "alipay_user_info_share_response" : {"a": "}\"{" } , "sign":"c2ln"}"#)
                .unwrap();
        assert_eq!(envelope.signed_bytes(), br#"{"a": "}\"{" }"#);
        assert_eq!(envelope.sign.as_deref(), Some("c2ln"));
        assert!(envelope.conflicts.is_empty());
    }

    #[test]
    fn an_encrypted_node_is_signed_with_its_quotes() {
        let envelope = cut(r#"{"alipay_user_info_share_response":"YWJj","sign":"s"}"#).unwrap();
        assert_eq!(envelope.signed_bytes(), br#""YWJj""#);
        assert!(envelope.is_encrypted());
    }

    #[test]
    fn failures_may_come_in_the_error_node() {
        let envelope =
            cut(r#"{"error_response":{"code":"40002","sub_code":"isv.code-invalid"}}"#).unwrap();
        assert_eq!(
            envelope.gateway_error().unwrap().sub_code,
            "isv.code-invalid"
        );
        assert_eq!(envelope.sign, None);
    }

    #[test]
    fn repeated_and_second_nodes_are_conflicts() {
        for (body, conflict) in [
            (
                r#"{"alipay_user_info_share_response":{},"sign":"a","alipay_user_info_share_response":{}}"#,
                "alipay_user_info_share_response",
            ),
            (
                r#"{"alipay_user_info_share_response":{},"sign":"a","sign":"b"}"#,
                "sign",
            ),
            (
                r#"{"x":{"alipay_user_info_share_response":{}},"alipay_user_info_share_response":{},"sign":"a"}"#,
                "alipay_user_info_share_response",
            ),
            (
                r#"{"alipay_user_info_share_response":{},"sign":"a","error_response":{}}"#,
                "error_response",
            ),
        ] {
            assert_eq!(cut(body).unwrap().conflicts, [conflict], "{body}");
        }
    }

    #[test]
    fn an_empty_sign_counts_as_absent() {
        assert_eq!(
            cut(r#"{"alipay_user_info_share_response":{},"sign":""}"#)
                .unwrap()
                .sign,
            None
        );
    }

    #[test]
    fn tells_apart_what_is_no_answer() {
        assert_eq!(cut(" \n").unwrap_err(), EnvelopeError::Empty);
        assert_eq!(cut("<html>").unwrap_err(), EnvelopeError::Html);
        let xml = cut("<alipay_user_info_share_response><code>10000</code>");
        assert!(
            matches!(xml.unwrap_err(), EnvelopeError::Xml { root } if root.starts_with("alipay"))
        );
        assert!(
            matches!(cut("{\"a\":").unwrap_err(), EnvelopeError::NotJson(error) if error.truncated)
        );
        assert_eq!(
            cut(r#"{"x":1}"#).unwrap_err(),
            EnvelopeError::NoNode { found: "x".into() }
        );
        assert_eq!(
            cut("[]").unwrap_err(),
            EnvelopeError::NoNode {
                found: String::new()
            }
        );
    }
}
