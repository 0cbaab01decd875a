//! `alipay.system.oauth.token`

use super::{AdmittedCall, AnswerNode, CallHandler, ForWhom, Input, Refusal, refusal};
use crate::protocol::GatewayTimestamp;
use crate::protocol::methods::OAUTH_TOKEN;
use crate::simulator::Persona;
use crate::simulator::ledger::{TokenFault, TokenPair};

pub(super) const HANDLER: CallHandler = CallHandler {
    method: &OAUTH_TOKEN,
    input: Input::Fields,
    for_whom: ForWhom::Anyone,
    answer,
};

fn answer(call: &AdmittedCall<'_>) -> Result<AnswerNode, Refusal> {
    let site = call.site;
    let pair = match call.params.filled("grant_type") {
        Some("authorization_code") => exchange(call),
        Some("refresh_token") => refresh(call),
        _ => {
            // Any attempt spends the code, also one that asks for the wrong thing.
            let code = call.params.filled("code").unwrap_or_default();
            site.ledger().spend_code(code, site.now());
            Err(refusal::GRANT_TYPE_INVALID)
        }
    }?;
    let persona = site.present(&pair.grant.persona);
    Ok(node(&pair, &persona, &GatewayTimestamp::at(site.now())))
}

/// The code must have been issued to the app for which the call is made.
fn exchange(call: &AdmittedCall<'_>) -> Result<TokenPair, Refusal> {
    let code = call.params.filled("code").ok_or(refusal::CODE_INVALID)?;
    let now = call.site.now();
    let mut ledger = call.site.ledger();
    let grant = ledger
        .spend_code(code, now)
        .filter(|grant| grant.app == call.authorized_app())
        .ok_or(refusal::CODE_INVALID)?;
    Ok(ledger.issue_tokens(grant, now))
}

fn refresh(call: &AdmittedCall<'_>) -> Result<TokenPair, Refusal> {
    let token = call.params.filled("refresh_token");
    let token = token.ok_or(refusal::REFRESH_TOKEN_INVALID)?;
    let mut ledger = call.site.ledger();
    ledger
        .refresh(token, call.authorized_app(), call.site.now())
        .map_err(refused_refresh)
}

/// How the gateway calls a refresh token that is not good.
pub(super) fn refused_refresh(fault: TokenFault) -> Refusal {
    match fault {
        TokenFault::Unknown => refusal::REFRESH_TOKEN_INVALID,
        TokenFault::Expired => refusal::REFRESH_TOKEN_TIME_OUT,
        TokenFault::Spent => refusal::REFRESHED_TOKEN_INVALID,
        TokenFault::OtherApp => refusal::UNMATCHED_APP_ID,
    }
}

/// A successful token answer has neither `code` nor `msg`, and its lives are numbers.
fn node(pair: &TokenPair, persona: &Persona, auth_start: &GatewayTimestamp) -> AnswerNode {
    let (name, value) = persona.identity_field();
    AnswerNode::default()
        .text("access_token", &*pair.access_token)
        .text("auth_start", auth_start.as_str())
        .number("expires_in", pair.family.expires_in)
        .number("re_expires_in", pair.family.re_expires_in)
        .text("refresh_token", &*pair.refresh_token)
        .text(name, value)
}
