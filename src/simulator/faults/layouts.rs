//! Answers that are written otherwise.

use serde_json::Value;

use super::{Effect, Expectation, Fault, FaultStage, Layout, Rendering};
use crate::protocol::Charset;
use crate::protocol::methods::{MethodInfo, USER_INFO_SHARE};
use crate::signing::Verdict;
use crate::simulator::gateway::node::AnswerNode;

const MEMBER: Option<&MethodInfo> = Some(&USER_INFO_SHARE);

/// An address with slashes, for members without an avatar.
const AVATAR: &str = "https://tfs.alipayobjects.com/images/partner/T1TEST_ONLY";

const AMBIGUOUS: Expectation = Expectation::untrusted("ambiguous-answer", Verdict::Ambiguous);
const ALTERED: Expectation = Expectation::untrusted("altered-answer", Verdict::Mismatch);
const UNUSUAL: Expectation = Expectation::good(Some("unusual-layout"));

pub(super) const FAULTS: &[Fault] = &[
    written(
        "reversed-order",
        (None, UNUSUAL),
        Rendering {
            layout: Layout::SignFirst,
            ..Rendering::USUAL
        },
    ),
    written(
        "pretty-printed",
        (None, UNUSUAL),
        Rendering {
            before_signing: pretty,
            layout: Layout::Pretty,
            ..Rendering::USUAL
        },
    ),
    written(
        "pretty-printed-after-signing",
        (None, ALTERED),
        Rendering {
            after_signing: pretty,
            layout: Layout::Pretty,
            ..Rendering::USUAL
        },
    ),
    written(
        "slashes-unescaped",
        (MEMBER, Expectation::good(None)),
        Rendering {
            node: with_avatar,
            before_signing: unescape_slashes,
            ..Rendering::USUAL
        },
    ),
    written(
        "slashes-escaped-after-signing",
        (MEMBER, ALTERED),
        Rendering {
            node: with_avatar,
            before_signing: unescape_slashes,
            after_signing: escape_slashes,
            ..Rendering::USUAL
        },
    ),
    written(
        "characters-escaped",
        (MEMBER, Expectation::good(None)),
        Rendering {
            before_signing: escape_characters,
            ..Rendering::USUAL
        },
    ),
    written(
        "characters-escaped-after-signing",
        (MEMBER, ALTERED),
        Rendering {
            after_signing: escape_characters,
            ..Rendering::USUAL
        },
    ),
    written(
        "gbk",
        (MEMBER, Expectation::good(Some("charset-mix"))),
        Rendering {
            charset: Some(Charset::Gbk),
            ..Rendering::USUAL
        },
    ),
    written(
        "gbk-undeclared",
        (MEMBER, Expectation::good(Some("other-charset"))),
        Rendering {
            charset: Some(Charset::Gbk),
            tells_charset: false,
            ..Rendering::USUAL
        },
    ),
    written(
        "duplicate-node",
        (None, AMBIGUOUS),
        Rendering {
            layout: Layout::Twice,
            ..Rendering::USUAL
        },
    ),
    written(
        "forged-second-node",
        (None, AMBIGUOUS),
        Rendering {
            layout: Layout::Forged,
            ..Rendering::USUAL
        },
    ),
];

const fn written(
    id: &'static str,
    (about, expectation): (Option<&'static MethodInfo>, Expectation),
    rendering: Rendering,
) -> Fault {
    Fault {
        id,
        stage: FaultStage::Shape,
        about,
        expectation,
        effect: Effect::Render(rendering),
    }
}

fn with_avatar(node: AnswerNode) -> AnswerNode {
    node.without("avatar").text("avatar", AVATAR)
}

fn pretty(text: &str) -> String {
    let value = serde_json::from_str::<Value>(text);
    let written = value.and_then(|value| serde_json::to_string_pretty(&value));
    written.unwrap_or_else(|_| text.to_owned())
}

fn unescape_slashes(text: &str) -> String {
    text.replace("\\/", "/")
}

fn escape_slashes(text: &str) -> String {
    text.replace('/', "\\/")
}

/// Everything outside ASCII as `\uXXXX`, in UTF-16 as JSON demands.
fn escape_characters(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            escaped.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            escaped.extend(format!("\\u{unit:04x}").chars());
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_means_the_same() {
        let text = r#"{"a":"买🙂\/"}"#;
        for other in [
            escape_characters(text),
            unescape_slashes(text),
            pretty(text),
        ] {
            let meant: Value = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&other).unwrap(), meant);
            assert_ne!(other, text);
        }
        assert_eq!(escape_slashes(&unescape_slashes(text)), text);
    }
}
