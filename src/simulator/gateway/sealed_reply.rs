//! A reply whose bytes are fixed and signed, but not yet put together.

use super::node::AnswerNode;
use super::refusal;
use super::reply::{Reply, Seal};
use crate::protocol::Charset;
use crate::signing::{self, SignError};
use crate::simulator::AlipayPrivateKey;

/// The parts of an answer of `gateway.do`.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct SealedReply {
    /// The name before the node.
    pub(in crate::simulator) node_name: String,
    /// The node as JSON in `charset`: exactly what was signed.
    pub(in crate::simulator) node: Vec<u8>,
    /// The SN between node and signature.
    pub(in crate::simulator) alipay_cert_sn: Option<String>,
    /// The signature in Base64.
    pub(in crate::simulator) sign: Option<String>,
    /// In what the body is written.
    pub(in crate::simulator) charset: Charset,
}

impl SealedReply {
    /// Writes the node of a reply and signs exactly its bytes.
    pub(in crate::simulator) fn seal(reply: &Reply, key: &AlipayPrivateKey) -> Self {
        Self::try_seal(reply, key).unwrap_or_else(|error| {
            tracing::error!(%error, "the simulator could not sign its answer");
            Self {
                node_name: super::ERROR_NODE.to_owned(),
                node: bytes_of(&refusal::UNKNOWN_ERROR.node(), reply.charset),
                alipay_cert_sn: None,
                sign: None,
                charset: reply.charset,
            }
        })
    }

    /// The body: compact, `sign` last, nothing else.
    pub(in crate::simulator) fn body(&self) -> Vec<u8> {
        let mut body = format!("{{\"{}\":", self.node_name).into_bytes();
        body.extend_from_slice(&self.node);
        for (name, value) in [
            ("alipay_cert_sn", &self.alipay_cert_sn),
            ("sign", &self.sign),
        ] {
            if let Some(value) = value {
                body.extend_from_slice(format!(",\"{name}\":\"{value}\"").as_bytes());
            }
        }
        body.push(b'}');
        body
    }

    fn try_seal(reply: &Reply, key: &AlipayPrivateKey) -> Result<Self, SignError> {
        let Reply {
            node_name,
            node,
            charset,
            seal,
        } = reply;
        let node = bytes_of(node, *charset);
        let (sign, alipay_cert_sn) = match seal {
            Seal::Unsigned => (None, None),
            Seal::Signed {
                sign_type,
                alipay_cert_sn,
            } => (
                Some(signing::sign(&node, key, *sign_type)?),
                alipay_cert_sn.clone(),
            ),
        };
        Ok(Self {
            node_name: node_name.clone(),
            node,
            alipay_cert_sn,
            sign,
            charset: *charset,
        })
    }
}

/// A node as bytes; what the character set does not have becomes `?`.
fn bytes_of(node: &AnswerNode, charset: Charset) -> Vec<u8> {
    encode(&node.to_json(), charset)
}

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
    use crate::protocol::SignType;
    use crate::simulator::SimulatorKeys;

    fn body(seal: Seal) -> String {
        let reply = Reply {
            node_name: "error_response".to_owned(),
            node: AnswerNode::default().text("code", "40001"),
            charset: Charset::Utf8,
            seal,
        };
        let keys = SimulatorKeys::embedded().unwrap();
        let sealed = SealedReply::seal(&reply, &keys.alipay_private_key);
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
}
