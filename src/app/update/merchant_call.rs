//! The calls of a merchant's authorization: sent, and ended.

use jiff::Timestamp;

use super::ended_call::show;
use super::flow::{self, never_arrived, tell};
use crate::app::state::Unconfirmed;
use crate::app::{AppState, Effect, Merchant, MerchantGrant, TaskId};
use crate::client::{Answer, CallContext, Exchange};
use crate::i18n::{Fault, Problem};
use crate::protocol::AppGrant;
use crate::protocol::methods::{Call, OpenAuthTokenAppQueryRequest, OpenAuthTokenAppRequest};

/// Sends one of this leg's calls.
pub(super) fn send(state: &mut AppState, call: Unconfirmed, now: Timestamp) -> Vec<Effect> {
    match call {
        Unconfirmed::MerchantExchange => send_exchange(state, false, now),
        Unconfirmed::MerchantQuery => send_query(state, now),
        Unconfirmed::MerchantRefresh => send_refresh(state, now),
        Unconfirmed::Exchange
        | Unconfirmed::Query
        | Unconfirmed::Refresh
        | Unconfirmed::Preflight
        | Unconfirmed::Certificate => Vec::new(),
    }
}

/// Exchanges the code, and goes on to the simulator's user if it is the demo.
pub(super) fn send_exchange(state: &mut AppState, then_user: bool, now: Timestamp) -> Vec<Effect> {
    let MerchantGrant::Code(code) = &state.merchant.grant else {
        return Vec::new();
    };
    let code = code.clone();
    let call = OpenAuthTokenAppRequest::AuthorizationCode(code.clone()).into_call();
    let was_spent = state.spent_tokens.has(code.secret());
    match execute(state, call, was_spent, now) {
        Ok((task, effect)) => {
            state.spent_tokens.add(code.secret());
            state.merchant.grant = MerchantGrant::Exchanging {
                task,
                code,
                then_user,
            };
            vec![effect]
        }
        Err(problem) => tell(state, problem),
    }
}

fn send_query(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    let MerchantGrant::Granted(merchant) = &state.merchant.grant else {
        return Vec::new();
    };
    let merchant = merchant.clone();
    let app_auth_token = merchant.grant.app_auth_token.clone();
    let call = OpenAuthTokenAppQueryRequest { app_auth_token }.into_call();
    match execute(state, call, false, now) {
        Ok((task, effect)) => {
            state.merchant.grant = MerchantGrant::Querying { task, merchant };
            vec![effect]
        }
        Err(problem) => tell(state, problem),
    }
}

fn send_refresh(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    let MerchantGrant::Granted(merchant) = &state.merchant.grant else {
        return Vec::new();
    };
    let merchant = merchant.clone();
    let Some(sent) = merchant.grant.app_refresh_token.clone() else {
        return tell(state, Problem::new(Fault::Input, "refresh-token-absent"));
    };
    let call = OpenAuthTokenAppRequest::RefreshToken(sent.clone()).into_call();
    let was_spent = state.spent_tokens.has(sent.secret());
    match execute(state, call, was_spent, now) {
        Ok((task, effect)) => {
            state.spent_tokens.add(sent.secret());
            state.merchant.grant = MerchantGrant::Refreshing {
                task,
                merchant,
                sent,
            };
            vec![effect]
        }
        Err(problem) => tell(state, problem),
    }
}

/// These calls are the app's own: they do not carry the merchant's token as a public parameter.
fn execute(
    state: &mut AppState,
    call: Call,
    code_spent_before: bool,
    now: Timestamp,
) -> Result<(TaskId, Effect), Problem> {
    let mut gateway = state.gateway()?;
    gateway.credentials.app_auth_token = None;
    let context = CallContext {
        id: state.next_exchange(),
        now,
        scopes: None,
        code_app_id: None,
        code_spent_before,
    };
    let task = state.next_task();
    let effect = Effect::Execute {
        task,
        call: Box::new(call),
        gateway: Box::new(gateway),
        context,
    };
    Ok((task, effect))
}

/// One of this leg's calls has ended.
pub(super) fn done(
    state: &mut AppState,
    outcome: Result<Box<Exchange>, Problem>,
    now: Timestamp,
) -> Vec<Effect> {
    let ended = std::mem::take(&mut state.merchant.grant);
    let exchange = match outcome {
        Ok(exchange) => exchange,
        Err(problem) => {
            state.merchant.grant = failed(ended);
            return tell(state, problem);
        }
    };
    state.merchant.call = Some(exchange.id);
    let then_user = matches!(
        ended,
        MerchantGrant::Exchanging {
            then_user: true,
            ..
        }
    );
    take_back_unsent(state, &ended, &exchange);
    state.merchant.grant = next(ended, &exchange, now);
    let is_good = exchange.is_good();
    show(state, *exchange);
    if then_user && is_good && state.merchant.grant.merchant().is_some() {
        return flow::consent(state);
    }
    Vec::new()
}

fn take_back_unsent(state: &mut AppState, ended: &MerchantGrant, exchange: &Exchange) {
    if !never_arrived(exchange) {
        return;
    }
    match ended {
        MerchantGrant::Exchanging { code, .. } => state.spent_tokens.take_back(code.secret()),
        MerchantGrant::Refreshing { sent, .. } => state.spent_tokens.take_back(sent.secret()),
        _ => {}
    }
}

fn next(ended: MerchantGrant, exchange: &Exchange, now: Timestamp) -> MerchantGrant {
    let answer = exchange.answer.as_ref();
    let grants = || answer.map(Answer::app_grants);
    match ended {
        MerchantGrant::Exchanging { code, .. } if never_arrived(exchange) => {
            MerchantGrant::Code(code)
        }
        MerchantGrant::Exchanging { .. } => grants()
            .and_then(|grants| Merchant::of(grants, now))
            .map_or(MerchantGrant::Failed, MerchantGrant::Granted),
        MerchantGrant::Refreshing { merchant, .. } => {
            let new = grants().and_then(|grants| Merchant::of(grants, now));
            MerchantGrant::Granted(match new {
                Some(new) => refreshed(merchant, new),
                None => merchant,
            })
        }
        MerchantGrant::Querying { mut merchant, .. } => {
            let status = answer.and_then(Answer::app_grant_status);
            if status.is_some() {
                merchant.status = status;
            }
            MerchantGrant::Granted(merchant)
        }
        other => other,
    }
}

/// The new tokens take the place of the old ones; what an answer does not repeat stays.
fn refreshed(old: Merchant, new: Merchant) -> Merchant {
    let AppGrant {
        auth_app_id,
        user_id,
        ..
    } = old.grant;
    let grant = AppGrant {
        auth_app_id: new.grant.auth_app_id.or(auth_app_id),
        user_id: new.grant.user_id.or(user_id),
        ..new.grant
    };
    Merchant {
        grant,
        others: old.others,
        received: new.received,
        status: None,
    }
}

/// What is left of a call that was stopped or could not be made.
pub(super) fn failed(ended: MerchantGrant) -> MerchantGrant {
    match ended {
        MerchantGrant::Exchanging { .. } => MerchantGrant::Failed,
        MerchantGrant::Refreshing { merchant, .. } | MerchantGrant::Querying { merchant, .. } => {
            MerchantGrant::Granted(merchant)
        }
        other => other,
    }
}
