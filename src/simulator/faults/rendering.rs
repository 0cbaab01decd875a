//! How an answer is written and signed.

use crate::protocol::Charset;
use crate::simulator::gateway::node::AnswerNode;

/// What is done otherwise than the real gateway does it. The steps in order: the node is built, its
/// text is signed, and both are put together.
#[derive(Clone, Copy, Debug)]
pub(in crate::simulator) struct Rendering {
    /// Changes the fields.
    pub(in crate::simulator) node: fn(AnswerNode) -> AnswerNode,
    /// Changes the text that is signed and sent.
    pub(in crate::simulator) before_signing: fn(&str) -> String,
    /// Changes the text that is sent, not the one that is signed.
    pub(in crate::simulator) after_signing: fn(&str) -> String,
    /// How it is signed.
    pub(in crate::simulator) seal: SealFault,
    /// In what order the parts stand.
    pub(in crate::simulator) layout: Layout,
    /// The SN of Alipay's certificate that the answer names, although the call has none.
    pub(in crate::simulator) alipay_cert_sn: Option<&'static str>,
    /// Written in this character set, whatever was asked for.
    pub(in crate::simulator) charset: Option<Charset>,
    /// Whether `Content-Type` names the character set that the body is written in.
    pub(in crate::simulator) tells_charset: bool,
}

/// How an answer is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulator) enum SealFault {
    /// As it should be.
    None,
    /// With a key that belongs to nobody.
    OtherKey,
    /// With the other hash than was asked for.
    OtherHash,
    /// Not at all.
    Absent,
    /// With an empty text.
    Empty,
}

/// In what order the parts of an answer stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulator) enum Layout {
    /// Node, certificate number, signature.
    Usual,
    /// The signature first.
    SignFirst,
    /// With line breaks and blanks around the parts.
    Pretty,
    /// The node twice.
    Twice,
    /// A second node of the same name behind the signature, with other data.
    Forged,
}

impl Rendering {
    /// Whether it shows only in an answer of v2: in its envelope, or in its character set.
    pub(in crate::simulator) fn needs_envelope(&self) -> bool {
        let is_in_envelope = match self.layout {
            // What is written prettily is so in its fields as well.
            Layout::Usual | Layout::Pretty => false,
            Layout::SignFirst | Layout::Twice | Layout::Forged => true,
        };
        is_in_envelope || self.charset.is_some()
    }

    /// As the real gateway does it.
    pub(in crate::simulator) const USUAL: Self = Self {
        node: as_it_is,
        before_signing: str::to_owned,
        after_signing: str::to_owned,
        seal: SealFault::None,
        layout: Layout::Usual,
        alipay_cert_sn: None,
        charset: None,
        tells_charset: true,
    };
}

fn as_it_is(node: AnswerNode) -> AnswerNode {
    node
}
