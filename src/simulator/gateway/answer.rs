//! The bytes of an answer.

use super::node::AnswerNode;
use super::refusal;
use crate::protocol::{Charset, SignType};
use crate::signing::{self, SignError};
use crate::simulator::faults::{Layout, Rendering, SealFault, forged};
use crate::simulator::{AlipayPrivateKey, SimulatorKeys};

/// What is to be answered, before it is written.
#[derive(Debug)]
pub(super) struct Draft {
    /// Name of the node.
    pub(super) name: String,
    /// The node.
    pub(super) node: AnswerNode,
    /// The character set that was asked for.
    pub(super) charset: Charset,
    /// How it is signed; not at all if the caller has no known key.
    pub(super) seal: Option<SignType>,
}

/// A body, ready to be sent.
#[derive(Debug)]
pub(super) struct Answer {
    /// The body.
    pub(super) body: Vec<u8>,
    /// The character set that its header names.
    charset: Charset,
}

/// The parts of a body, in bytes.
struct Parts {
    name: String,
    node: Vec<u8>,
    alipay_cert_sn: Option<&'static str>,
    sign: Option<String>,
}

impl Draft {
    /// Writes and signs it, over exactly the bytes that are sent unless `rendering` wants it
    /// otherwise.
    pub(super) fn render(self, rendering: &Rendering, keys: &SimulatorKeys) -> Answer {
        let charset = rendering.charset.unwrap_or(self.charset);
        let text = (rendering.before_signing)(&(rendering.node)(self.node).to_json());
        let content = encode(&text, charset);
        let sign = match seal(&content, self.seal, rendering.seal, keys) {
            Ok(sign) => sign,
            Err(error) => {
                tracing::error!(%error, "the simulator could not sign its answer");
                return unable(self.charset);
            }
        };
        let sent = encode(&(rendering.after_signing)(&text), charset);
        let parts = Parts {
            name: self.name,
            node: sent,
            alipay_cert_sn: rendering.alipay_cert_sn,
            sign,
        };
        let is_told = rendering.tells_charset;
        Answer {
            body: parts.assemble(rendering.layout, &encode(&forged(&text), charset)),
            charset: if is_told { charset } else { self.charset },
        }
    }
}

impl Answer {
    /// The canonical name for the header `Content-Type`: the Java SDK compares it with the charset
    /// it asked for, and takes no quotes.
    pub(super) fn charset_name(&self) -> &'static str {
        match self.charset {
            Charset::Utf8 => "UTF-8",
            Charset::Gbk => "GBK",
        }
    }
}

impl Parts {
    fn assemble(&self, layout: Layout, forged: &[u8]) -> Vec<u8> {
        let Self {
            name,
            node,
            alipay_cert_sn,
            sign,
        } = self;
        let (colon, comma, open, close) = match layout {
            Layout::Pretty => (" : ", ",\n  ", "{\n  ", "\n}"),
            _ => (":", ",", "{", "}"),
        };
        let member = |name: &str, value: &[u8]| {
            let name = format!("\"{name}\"{colon}");
            [name.as_bytes(), value].concat()
        };
        let text = |name, value: &str| member(name, format!("\"{value}\"").as_bytes());
        let node = member(name, node);
        let sn = alipay_cert_sn.map(|sn| text("alipay_cert_sn", sn));
        let sign = sign.as_ref().map(|sign| text("sign", sign));
        let members: Vec<Vec<u8>> = match layout {
            Layout::Usual | Layout::Pretty => {
                [Some(node), sn, sign].into_iter().flatten().collect()
            }
            Layout::SignFirst => [sign, sn, Some(node)].into_iter().flatten().collect(),
            Layout::Twice => {
                let twice = [Some(node.clone()), Some(node), sn, sign];
                twice.into_iter().flatten().collect()
            }
            Layout::Forged => {
                let forged = Some(member(name, forged));
                [Some(node), sn, sign, forged]
                    .into_iter()
                    .flatten()
                    .collect()
            }
        };
        let members = members.join(comma.as_bytes());
        [open.as_bytes(), &members, close.as_bytes()].concat()
    }
}

fn seal(
    content: &[u8],
    sign_type: Option<SignType>,
    fault: SealFault,
    keys: &SimulatorKeys,
) -> Result<Option<String>, SignError> {
    let sign = |key: &AlipayPrivateKey, sign_type| signing::sign(content, key, sign_type).map(Some);
    let own = &keys.alipay_private_key;
    match (sign_type, fault) {
        (None, _) | (_, SealFault::Absent) => Ok(None),
        (Some(sign_type), SealFault::None) => sign(own, sign_type),
        (Some(sign_type), SealFault::OtherKey) => sign(&keys.other_private_key, sign_type),
        (Some(SignType::Rsa2), SealFault::OtherHash) => sign(own, SignType::Rsa),
        (Some(SignType::Rsa), SealFault::OtherHash) => sign(own, SignType::Rsa2),
        (Some(_), SealFault::Empty) => Ok(Some(String::new())),
    }
}

/// What is answered when nothing can be signed.
fn unable(charset: Charset) -> Answer {
    let parts = Parts {
        name: super::ERROR_NODE.to_owned(),
        node: encode(&refusal::UNKNOWN_ERROR.node().to_json(), charset),
        alipay_cert_sn: None,
        sign: None,
    };
    Answer {
        body: parts.assemble(Layout::Usual, &[]),
        charset,
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

    fn body(seal: Option<SignType>, rendering: &Rendering) -> String {
        let draft = Draft {
            name: "error_response".to_owned(),
            node: refusal::MISSING_METHOD.node(),
            charset: Charset::Utf8,
            seal,
        };
        let answer = draft.render(rendering, &SimulatorKeys::embedded().unwrap());
        String::from_utf8(answer.body).unwrap()
    }

    #[test]
    fn what_gbk_does_not_have_becomes_a_question_mark() {
        assert_eq!(encode("a🙂龘", Charset::Gbk), [b'a', b'?', 0xfd, 0x93]);
        assert_eq!(encode("🙂", Charset::Utf8), "🙂".as_bytes());
    }

    #[test]
    fn an_unsigned_answer_holds_one_node_and_nothing_else() {
        assert_eq!(
            body(None, &Rendering::USUAL),
            r#"{"error_response":{"code":"40001","msg":"Missing Required Arguments","sub_code":"isv.missing-method","sub_msg":"缺少方法名参数"}}"#
        );
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
            let body = body(Some(SignType::Rsa2), &rendering);
            let value = |part: &str| body.matches(part).count();
            (
                body.find("error_response") < body.find("\"sign\""),
                value("\"error_response\""),
                value("\"alipay_cert_sn\""),
            )
        };
        assert_eq!(of(Layout::Usual), (true, 1, 1));
        assert_eq!(of(Layout::Pretty), (true, 1, 1));
        assert_eq!(of(Layout::SignFirst), (false, 1, 1));
        assert_eq!(of(Layout::Twice), (true, 2, 1));
        assert_eq!(of(Layout::Forged), (true, 2, 1));
    }
}
