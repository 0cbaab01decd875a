//! A reply whose bytes are fixed and signed, but not yet put together.

use super::refusal;
use super::reply::{Reply, Seal};
use crate::protocol::{Charset, SignType};
use crate::signing::{self, SignError};
use crate::simulator::faults::{Layout, Rendering, SealFault, forged};
use crate::simulator::{AlipayPrivateKey, SimulatorKeys};

/// The parts of an answer of `gateway.do`.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct SealedReply {
    /// The name before the node.
    pub(in crate::simulator) node_name: String,
    /// The node as JSON: exactly what was signed, unless a fault changes it afterwards.
    pub(in crate::simulator) node: Vec<u8>,
    /// Another node of that name, for a fault that needs one.
    pub(in crate::simulator) forged_node: Vec<u8>,
    /// The SN between node and signature.
    pub(in crate::simulator) alipay_cert_sn: Option<String>,
    /// The signature in Base64.
    pub(in crate::simulator) sign: Option<String>,
    /// In what the body is said to be written.
    pub(in crate::simulator) declared_charset: Charset,
    /// In what order the parts stand.
    pub(in crate::simulator) layout: Layout,
}

impl SealedReply {
    /// Writes the node of a reply and signs exactly its bytes, unless `rendering` wants it
    /// otherwise.
    pub(in crate::simulator) fn seal(
        reply: &Reply,
        keys: &SimulatorKeys,
        rendering: &Rendering,
    ) -> Self {
        Self::try_seal(reply, keys, rendering).unwrap_or_else(|error| {
            tracing::error!(%error, "the simulator could not sign its answer");
            let node = encode(&refusal::UNKNOWN_ERROR.node().to_json(), reply.charset);
            Self {
                node_name: super::ERROR_NODE.to_owned(),
                node,
                forged_node: Vec::new(),
                alipay_cert_sn: None,
                sign: None,
                declared_charset: reply.charset,
                layout: Layout::Usual,
            }
        })
    }

    /// The body: compact, `sign` last, nothing else, unless the layout is another.
    pub(in crate::simulator) fn body(&self) -> Vec<u8> {
        let (colon, comma, open, close) = match self.layout {
            Layout::Pretty => (" : ", ",\n  ", "{\n  ", "\n}"),
            _ => (":", ",", "{", "}"),
        };
        let member = |name: &str, value: &[u8]| {
            let name = format!("\"{name}\"{colon}");
            [name.as_bytes(), value].concat()
        };
        let text = |name, value: &String| member(name, format!("\"{value}\"").as_bytes());
        let node = Some(member(&self.node_name, &self.node));
        let sn = self.alipay_cert_sn.as_ref();
        let sn = sn.map(|sn| text("alipay_cert_sn", sn));
        let sign = self.sign.as_ref().map(|sign| text("sign", sign));
        let members = match self.layout {
            Layout::Usual | Layout::Pretty => [node, sn, sign, None],
            Layout::SignFirst => [sign, sn, node, None],
            Layout::Twice => [node.clone(), node, sn, sign],
            Layout::Forged => {
                let forged = Some(member(&self.node_name, &self.forged_node));
                [node, sn, sign, forged]
            }
        };
        let members: Vec<Vec<u8>> = members.into_iter().flatten().collect();
        let members = members.join(comma.as_bytes());
        [open.as_bytes(), &members, close.as_bytes()].concat()
    }

    fn try_seal(
        reply: &Reply,
        keys: &SimulatorKeys,
        rendering: &Rendering,
    ) -> Result<Self, SignError> {
        let Reply {
            node_name,
            node,
            charset: asked,
            seal,
        } = reply;
        let charset = rendering.charset.unwrap_or(*asked);
        let text = (rendering.before_signing)(&(rendering.node)(node.clone()).to_json());
        let (sign, sn) = match seal {
            Seal::Unsigned => (None, &None),
            Seal::Signed {
                sign_type,
                alipay_cert_sn,
            } => (
                sign(&encode(&text, charset), *sign_type, rendering.seal, keys)?,
                alipay_cert_sn,
            ),
        };
        let of_fault = rendering.alipay_cert_sn.map(str::to_owned);
        Ok(Self {
            node_name: node_name.clone(),
            node: encode(&(rendering.after_signing)(&text), charset),
            forged_node: encode(&forged(&text), charset),
            alipay_cert_sn: of_fault.or_else(|| sn.clone()),
            sign,
            declared_charset: if rendering.tells_charset {
                charset
            } else {
                *asked
            },
            layout: rendering.layout,
        })
    }
}

/// Signs, unless a fault wants it otherwise.
pub(super) fn sign(
    content: &[u8],
    sign_type: SignType,
    fault: SealFault,
    keys: &SimulatorKeys,
) -> Result<Option<String>, SignError> {
    let sign = |key: &AlipayPrivateKey, sign_type| signing::sign(content, key, sign_type).map(Some);
    let own = &keys.alipay_private_key;
    match (fault, sign_type) {
        (SealFault::None, sign_type) => sign(own, sign_type),
        (SealFault::OtherKey, sign_type) => sign(&keys.other_private_key, sign_type),
        (SealFault::OtherHash, SignType::Rsa2) => sign(own, SignType::Rsa),
        (SealFault::OtherHash, SignType::Rsa) => sign(own, SignType::Rsa2),
        (SealFault::Absent, _) => Ok(None),
        (SealFault::Empty, _) => Ok(Some(String::new())),
    }
}

/// Text to bytes; what the character set does not have becomes `?`.
fn encode(text: &str, charset: Charset) -> Vec<u8> {
    if let Some(bytes) = charset.encode(text) {
        return bytes.into_owned();
    }
    let held = |character: char| charset.encode(character.encode_utf8(&mut [0; 4])).is_some();
    let replaced: String = text
        .chars()
        .map(|character| if held(character) { character } else { '?' })
        .collect();
    charset.encode(&replaced).unwrap_or_default().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::gateway::node::AnswerNode;

    fn body(seal: Seal) -> String {
        body_with(seal, &Rendering::USUAL)
    }

    fn body_with(seal: Seal, rendering: &Rendering) -> String {
        let reply = Reply {
            node_name: "error_response".to_owned(),
            node: AnswerNode::default().text("code", "40001"),
            charset: Charset::Utf8,
            seal,
        };
        let keys = SimulatorKeys::embedded().unwrap();
        let sealed = SealedReply::seal(&reply, &keys, rendering);
        String::from_utf8(sealed.body()).unwrap()
    }

    #[test]
    fn what_gbk_does_not_have_becomes_a_question_mark() {
        assert_eq!(encode("a🙂龘", Charset::Gbk), [b'a', b'?', 0xfd, 0x93]);
        assert_eq!(encode("🙂", Charset::Utf8), "🙂".as_bytes());
    }

    #[test]
    fn an_unsigned_answer_holds_one_node_and_nothing_else() {
        assert_eq!(
            body(Seal::Unsigned),
            r#"{"error_response":{"code":"40001"}}"#
        );
    }

    #[test]
    fn the_sn_of_the_certificate_stands_between_node_and_signature() {
        let signed = body(Seal::Signed {
            sign_type: SignType::Rsa2,
            alipay_cert_sn: Some("5e7".to_owned()),
        });
        let start = r#"{"error_response":{"code":"40001"},"alipay_cert_sn":"5e7","sign":""#;
        assert!(signed.starts_with(start), "{signed}");
    }

    #[test]
    fn parts_stand_in_the_order_that_was_asked_for() {
        let of = |layout| {
            let rendering = Rendering {
                layout,
                alipay_cert_sn: Some("0"),
                seal: SealFault::Empty,
                ..Rendering::USUAL
            };
            let seal = Seal::Signed {
                sign_type: SignType::Rsa2,
                alipay_cert_sn: None,
            };
            let body = body_with(seal, &rendering);
            let count = |part: &str| body.matches(part).count();
            (
                body.find("error_response") < body.find("\"sign\""),
                count("\"error_response\""),
                count("\"alipay_cert_sn\""),
            )
        };
        assert_eq!(of(Layout::Usual), (true, 1, 1));
        assert_eq!(of(Layout::Pretty), (true, 1, 1));
        assert_eq!(of(Layout::SignFirst), (false, 1, 1));
        assert_eq!(of(Layout::Twice), (true, 2, 1));
        assert_eq!(of(Layout::Forged), (true, 2, 1));
    }
}
