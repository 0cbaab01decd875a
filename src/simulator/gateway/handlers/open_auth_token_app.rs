//! `alipay.open.auth.token.app`

use super::oauth_token::refused_refresh;
use super::{AdmittedCall, AnswerNode, CallHandler, ForWhom, Input, Refusal, refusal};
use crate::protocol::methods::OPEN_AUTH_TOKEN_APP;
use crate::simulator::ledger::{APP_REFRESH_TOKEN_LIFE, APP_TOKEN_LIFE, AppTokens};

pub(super) const HANDLER: CallHandler = CallHandler {
    method: &OPEN_AUTH_TOKEN_APP,
    input: Input::BizContent,
    for_whom: ForWhom::ProviderItself,
    answer,
};

fn answer(call: &AdmittedCall<'_>) -> Result<AnswerNode, Refusal> {
    let (site, now) = (call.site, call.site.now());
    let tokens = match call.params.filled("grant_type") {
        Some("authorization_code") => exchange(call),
        Some("refresh_token") => {
            let token = call.params.filled("refresh_token");
            let token = token.ok_or(refusal::REFRESH_TOKEN_INVALID)?;
            let renewed = site.ledger().refresh_app_token(token, call.app, now);
            renewed.map_err(refused_refresh)
        }
        _ => {
            // Any attempt spends the code, also one that asks for the wrong thing.
            let code = call.params.filled("code").unwrap_or_default();
            site.ledger().spend_app_code(code, now);
            Err(refusal::GRANT_TYPE_INVALID)
        }
    }?;
    Ok(node(&tokens))
}

fn exchange(call: &AdmittedCall<'_>) -> Result<AppTokens, Refusal> {
    let code = call.params.filled("code").ok_or(refusal::CODE_INVALID)?;
    let now = call.site.now();
    let mut ledger = call.site.ledger();
    let grant = ledger
        .spend_app_code(code, now)
        .filter(|grant| grant.provider == call.app)
        .ok_or(refusal::CODE_INVALID)?;
    Ok(ledger.issue_app_tokens(grant, now))
}

/// What the page for several apps has led to comes as a list.
fn node(tokens: &AppTokens) -> AnswerNode {
    if tokens.grant.is_batch {
        let members = with_members(AnswerNode::default(), tokens);
        AnswerNode::success().list("tokens", vec![members])
    } else {
        with_members(AnswerNode::success(), tokens)
    }
}

fn with_members(node: AnswerNode, tokens: &AppTokens) -> AnswerNode {
    let merchant = tokens.grant.merchant;
    node.text("app_auth_token", &*tokens.app_auth_token)
        .text("app_refresh_token", &*tokens.app_refresh_token)
        .text("auth_app_id", merchant.id)
        .number("expires_in", APP_TOKEN_LIFE.as_secs())
        .number("re_expires_in", APP_REFRESH_TOKEN_LIFE.as_secs())
        .text("user_id", merchant.owner)
}
