//! `alipay.open.auth.token.app.query`

use super::{AdmittedCall, AnswerNode, CallHandler, ForWhom, Input, Refusal, refusal};
use crate::protocol::GatewayTimestamp;
use crate::protocol::methods::{OAUTH_TOKEN, OPEN_AUTH_TOKEN_APP_QUERY, USER_INFO_SHARE};
use crate::simulator::ledger::APP_TOKEN_LIFE;

pub(super) const HANDLER: CallHandler = CallHandler {
    method: &OPEN_AUTH_TOKEN_APP_QUERY,
    input: Input::BizContent,
    for_whom: ForWhom::ProviderItself,
    answer,
};

/// A token that is over is told as `invalid`; one that this app never had is refused.
fn answer(call: &AdmittedCall<'_>) -> Result<AnswerNode, Refusal> {
    let now = call.site.now();
    let token = call.params.filled("app_auth_token");
    let token = token.ok_or(refusal::MISSING_APP_AUTH_TOKEN)?;
    let entry = call.site.ledger().app_token(token, call.app);
    let entry = entry.ok_or(refusal::INVALID_APP_AUTH_TOKEN)?;
    let status = match entry.standing(now) {
        Ok(()) => "valid",
        Err(_fault) => "invalid",
    };
    let end = entry.start.saturating_add(APP_TOKEN_LIFE);
    let end = end.unwrap_or(entry.start);
    let methods = [OAUTH_TOKEN.name, USER_INFO_SHARE.name];
    Ok(AnswerNode::success()
        .text("auth_app_id", entry.grant.merchant.id)
        .text("auth_end", GatewayTimestamp::at(end).as_str())
        .texts("auth_methods", &methods)
        .text("auth_start", GatewayTimestamp::at(entry.start).as_str())
        .number("expires_in", APP_TOKEN_LIFE.as_secs())
        .text("status", status)
        .text("user_id", entry.grant.merchant.owner))
}
