//! Answers with other fields.

use super::{Effect, Expectation, Fault, FaultStage, Rendering};
use crate::protocol::methods::{MethodInfo, OAUTH_TOKEN, USER_INFO_SHARE};
use crate::simulator::gateway::node::AnswerNode;

pub(super) const FAULTS: &[Fault] = &[
    of_node(
        "missing-token",
        &OAUTH_TOKEN,
        Expectation {
            exit_code: 1,
            ..Expectation::good(Some("missing-access-token"))
        },
        |node| node.without("access_token"),
    ),
    of_node(
        "missing-fields",
        &USER_INFO_SHARE,
        Expectation::good(Some("missing-nick-name")),
        |node| {
            let names = ["nick_name", "avatar", "province", "city", "gender"];
            names.into_iter().fold(node, AnswerNode::without)
        },
    ),
    of_node(
        "extra-fields",
        &USER_INFO_SHARE,
        Expectation::good(None),
        |node| {
            node.text("a_field_of_tomorrow", "{\"a\":[1]}")
                .number("a_number_of_tomorrow", 1)
        },
    ),
    of_node(
        "node-name-in-value",
        &USER_INFO_SHARE,
        Expectation::good(None),
        |node| {
            let quoted =
                r#"","sign":"x","alipay_user_info_share_response":{"user_id":"2088000000000000"}"#;
            node.without("nick_name").text("nick_name", quoted)
        },
    ),
];

const fn of_node(
    id: &'static str,
    about: &'static MethodInfo,
    expectation: Expectation,
    node: fn(AnswerNode) -> AnswerNode,
) -> Fault {
    Fault {
        id,
        stage: FaultStage::Node,
        about: Some(about),
        expectation,
        effect: Effect::Render(Rendering {
            node,
            ..Rendering::USUAL
        }),
    }
}
