//! Answers whose parts stand otherwise than a gateway puts them.

use crate::protocol::ResponseEnvelope;
use crate::protocol::json::JsonDocument;

/// What is unusual. The signature may fit all the same, but official SDKs look for the signed text
/// at fixed places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnusualLayout {
    /// `sign` stands before the node.
    SignFirst,
    /// There are blanks or line breaks between the node's name and the node.
    Spaced,
}

impl UnusualLayout {
    /// What is unusual about an answer.
    pub(super) fn of(envelope: &ResponseEnvelope) -> Option<Self> {
        let document = &envelope.document;
        let node = document.node(envelope.node.index)?;
        let sign = document
            .member(JsonDocument::ROOT, "sign")
            .and_then(|sign| document.node(sign));
        if sign.is_some_and(|sign| sign.value.start < node.value.start) {
            return Some(Self::SignFirst);
        }
        let between = document
            .bytes()
            .get(node.key?.range().end..node.value.range().start)?;
        (between != b":").then_some(Self::Spaced)
    }
}
