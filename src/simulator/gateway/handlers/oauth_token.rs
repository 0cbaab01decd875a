//! `alipay.system.oauth.token`

use super::{AnswerNode, CallHandler, Refusal, refusal};
use crate::protocol::methods::OAUTH_TOKEN;
use crate::protocol::{GatewayTimestamp, Params};
use crate::simulator::ledger::{TokenFault, TokenPair};
use crate::simulator::site::Site;

pub(super) const HANDLER: CallHandler = CallHandler {
    method: &OAUTH_TOKEN,
    answer,
};

fn answer(params: &Params, site: &Site) -> Result<AnswerNode, Refusal> {
    let pair = match params.filled("grant_type") {
        Some("authorization_code") => exchange(params, site),
        Some("refresh_token") => refresh(params, site),
        _ => {
            // Any attempt spends the code, also one that asks for the wrong thing.
            let code = params.filled("code").unwrap_or_default();
            site.ledger().spend_code(code, site.now());
            Err(refusal::GRANT_TYPE_INVALID)
        }
    }?;
    Ok(node(&pair, &GatewayTimestamp::at(site.now())))
}

fn exchange(params: &Params, site: &Site) -> Result<TokenPair, Refusal> {
    let code = params.filled("code").ok_or(refusal::CODE_INVALID)?;
    let mut ledger = site.ledger();
    let grant = ledger
        .spend_code(code, site.now())
        .ok_or(refusal::CODE_INVALID)?;
    Ok(ledger.issue_tokens(grant, site.now()))
}

fn refresh(params: &Params, site: &Site) -> Result<TokenPair, Refusal> {
    let token = params
        .filled("refresh_token")
        .ok_or(refusal::REFRESH_TOKEN_INVALID)?;
    site.ledger()
        .refresh(token, site.now())
        .map_err(|fault| match fault {
            TokenFault::Unknown => refusal::REFRESH_TOKEN_INVALID,
            TokenFault::Expired => refusal::REFRESH_TOKEN_TIME_OUT,
            TokenFault::Spent => refusal::REFRESHED_TOKEN_INVALID,
        })
}

/// A successful token answer has neither `code` nor `msg`, and its lives are numbers.
fn node(pair: &TokenPair, auth_start: &GatewayTimestamp) -> AnswerNode {
    let (name, value) = pair.grant.persona.identity_field();
    AnswerNode::default()
        .text("access_token", &*pair.access_token)
        .text("auth_start", auth_start.as_str())
        .number("expires_in", pair.family.expires_in)
        .number("re_expires_in", pair.family.re_expires_in)
        .text("refresh_token", &*pair.refresh_token)
        .text(name, value)
}
