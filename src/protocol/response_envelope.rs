//! The outer shape of an answer: one node, perhaps a certificate number, and a signature; or, in the
//! third version, a bare object with the signature in headers.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::bare_answer::BareAnswer;
use super::json::{JsonDocument, JsonError, JsonKind, Span};
use super::methods::MethodInfo;
use super::v3::{RestAnswerHead, RestError};
use super::{Charset, GatewayError, xml_root};
use crate::i18n::{Explain, Fault, Problem};

/// The node name of old-style failures.
const ERROR_NODE: &str = "error_response";

/// How much of a text with angle brackets is looked at to tell what it is, in bytes.
const LONGEST_HEAD: usize = 4 << 10;

/// The value that an answer is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvelopeNode {
    /// Its name, for example `alipay_user_info_share_response`; a bare object has none.
    pub name: String,
    /// Its index in the document.
    pub index: usize,
    /// Its place in the body: exactly the bytes that the gateway signs, but for a bare object.
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
    /// What a bare object is known by besides; `None` for an answer with a node.
    bare: Option<BareAnswer>,
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
            bare: None,
        })
    }

    /// Reads an answer of the third version to `method`: the whole body is what it says, and its
    /// signature stands in the headers.
    ///
    /// # Errors
    /// [`EnvelopeError`] if the body is no object, or comes with a failed HTTP status and tells of
    /// no failure.
    pub fn bare(
        body: Arc<[u8]>,
        charset: Charset,
        method: Option<&'static MethodInfo>,
        (status, head): (u16, &RestAnswerHead),
    ) -> Result<Self, EnvelopeError> {
        let bare = BareAnswer::new(&body, method, head);
        let document = parse(body, charset)?;
        let root = document.node(JsonDocument::ROOT);
        let root = root.filter(|node| node.kind == JsonKind::Object);
        let found = || EnvelopeError::NoNode {
            found: joined_names(&document),
        };
        let span = root.ok_or_else(found)?.value;
        if status >= 400 && RestError::of_body(&document).is_none() {
            return Err(found());
        }
        let mut conflicts = head.repeated.clone();
        conflicts.extend(repeated_fields(&document, JsonDocument::ROOT));
        Ok(Self {
            node: EnvelopeNode {
                name: String::new(),
                index: JsonDocument::ROOT,
                span,
            },
            document,
            sign: head.signature.clone(),
            alipay_cert_sn: head.alipay_sn.clone(),
            conflicts,
            bare: Some(bare),
        })
    }

    /// Whether it is an answer of the third version.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.bare.is_some()
    }

    /// The bytes that the gateway signs: the node's value as transmitted; in the third version time
    /// and nonce of the headers and the whole body, each ended by LF.
    #[must_use]
    pub fn signed_bytes(&self) -> &[u8] {
        match &self.bare {
            Some(bare) => bare.signed(),
            None => self.document.raw(self.node.span),
        }
    }

    /// Where the signed part of the body stands.
    #[must_use]
    pub fn signed_range(&self) -> Range<usize> {
        match &self.bare {
            Some(_) => 0..self.document.bytes().len(),
            None => self.node.span.range(),
        }
    }

    /// What stands around the signed part of the body in the bytes that are signed.
    #[must_use]
    pub fn signed_frame(&self) -> (&[u8], &[u8]) {
        self.bare.as_ref().map_or((&[], &[]), BareAnswer::frame)
    }

    /// The refusal that it tells of.
    #[must_use]
    pub fn gateway_error(&self) -> Option<GatewayError> {
        match &self.bare {
            Some(_) => RestError::of_body(&self.document).map(GatewayError::from),
            None => GatewayError::of_node(&self.document, self.node.index),
        }
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

    /// The method that this answers, as far as the node's name tells; a bare object answers the
    /// one that was called.
    #[must_use]
    pub fn method(&self) -> Option<&'static MethodInfo> {
        match &self.bare {
            Some(bare) => bare.method(),
            None => MethodInfo::by_response_node(&self.node.name),
        }
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
        .ok_or_else(|| EnvelopeError::NoNode {
            found: joined_names(document),
        })
}

/// The names of an object, to be told; none for anything else.
fn joined_names(document: &JsonDocument) -> String {
    let names = names(document);
    let names: Vec<_> = names.iter().map(|(_, name)| name.as_str()).collect();
    names.join(", ")
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

    fn bare(body: &str, status: u16) -> Result<ResponseEnvelope, EnvelopeError> {
        let head = RestAnswerHead::of([
            ("alipay-timestamp", "1"),
            ("alipay-nonce", "n"),
            ("alipay-signature", "c2ln"),
        ]);
        let method = Some(&USER_INFO_SHARE);
        ResponseEnvelope::bare(
            body.as_bytes().into(),
            Charset::Utf8,
            method,
            (status, &head),
        )
    }

    #[test]
    fn a_bare_answer_is_signed_whole_with_two_lines_of_its_headers() {
        let envelope = bare("{\"nick_name\":\"a\"} ", 200).unwrap();
        assert_eq!(envelope.signed_bytes(), b"1\nn\n{\"nick_name\":\"a\"} \n");
        assert_eq!(envelope.signed_range(), 0..18);
        let (before, after) = envelope.signed_frame();
        assert_eq!((before, after), (&b"1\nn\n"[..], &b"\n"[..]));
        assert_eq!(envelope.method(), Some(&USER_INFO_SHARE));
        assert_eq!(envelope.field("nick_name").as_deref(), Some("a"));
        assert_eq!(envelope.gateway_error(), None);
    }

    #[test]
    fn a_bare_refusal_is_told_in_the_names_of_v2() {
        let envelope = bare(r#"{"code":"invalid-app-id","message":"m","links":[]}"#, 400).unwrap();
        assert_eq!(envelope.gateway_error().unwrap().sub_code, "invalid-app-id");
        assert_eq!(
            bare(r#"{"error":"x"}"#, 502).unwrap_err(),
            EnvelopeError::NoNode {
                found: "error".into()
            }
        );
        assert!(bare("[1]", 200).is_err());
    }

    #[test]
    fn repeated_names_of_a_bare_answer_are_conflicts() {
        let envelope = bare(r#"{"user_id":"1","user_id":"2"}"#, 200).unwrap();
        assert_eq!(envelope.conflicts, ["user_id"]);
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
