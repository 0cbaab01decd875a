//! The bytes of an answer.

use super::node::AnswerNode;
use super::refusal;
use crate::protocol::{Charset, SignType};
use crate::signing;
use crate::simulator::AlipayPrivateKey;

/// A body, ready to be sent.
#[derive(Debug)]
pub(super) struct Answer {
    /// The body in `charset`.
    pub(super) body: Vec<u8>,
    charset: Charset,
}

impl Answer {
    /// An answer whose caller has no known key.
    pub(super) fn unsigned(name: &str, node: &AnswerNode, charset: Charset) -> Self {
        Self::assemble(name, &encode(&node.to_json(), charset), None, charset)
    }

    /// An answer signed over exactly the bytes that are sent.
    pub(super) fn signed(
        name: &str,
        node: &AnswerNode,
        charset: Charset,
        (key, sign_type): (&AlipayPrivateKey, SignType),
    ) -> Self {
        let node = encode(&node.to_json(), charset);
        match signing::sign(&node, key, sign_type) {
            Ok(sign) => Self::assemble(name, &node, Some(&sign), charset),
            Err(error) => {
                tracing::error!(%error, "the simulator could not sign its answer");
                Self::unsigned(super::ERROR_NODE, &refusal::UNKNOWN_ERROR.node(), charset)
            }
        }
    }

    /// The canonical name for the header `Content-Type`: the Java SDK compares it with the charset
    /// it asked for, and takes no quotes.
    pub(super) fn charset_name(&self) -> &'static str {
        match self.charset {
            Charset::Utf8 => "UTF-8",
            Charset::Gbk => "GBK",
        }
    }

    fn assemble(name: &str, node: &[u8], sign: Option<&str>, charset: Charset) -> Self {
        let mut body = format!("{{\"{name}\":").into_bytes();
        body.extend_from_slice(node);
        if let Some(sign) = sign {
            body.extend_from_slice(format!(",\"sign\":\"{sign}\"").as_bytes());
        }
        body.push(b'}');
        Self { body, charset }
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

    #[test]
    fn what_gbk_does_not_have_becomes_a_question_mark() {
        assert_eq!(encode("a🙂龘", Charset::Gbk), [b'a', b'?', 0xfd, 0x93]);
        assert_eq!(encode("🙂", Charset::Utf8), "🙂".as_bytes());
    }

    #[test]
    fn an_unsigned_answer_holds_one_node_and_nothing_else() {
        let answer = Answer::unsigned(
            "error_response",
            &refusal::MISSING_METHOD.node(),
            Charset::Utf8,
        );
        assert_eq!(
            String::from_utf8(answer.body).unwrap(),
            r#"{"error_response":{"code":"40001","msg":"Missing Required Arguments","sub_code":"isv.missing-method","sub_msg":"缺少方法名参数"}}"#
        );
    }
}
