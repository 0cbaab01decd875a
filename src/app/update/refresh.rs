//! Refreshing the token.

use jiff::Timestamp;

use super::flow::{ask_first, execute, is_production, tell};
use crate::app::state::Unconfirmed;
use crate::app::{AppState, Effect, SpentTokens, Stage, Token};
use crate::client::CallContext;
use crate::i18n::{Fault, Problem};
use crate::protocol::methods::OauthTokenRequest;

/// Refreshes, in production after a yes.
pub(super) fn ask(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    let is_possible = state.flow.stage.settled().is_some();
    if is_production(state) && is_possible {
        return ask_first(state, Unconfirmed::Refresh);
    }
    send(state, now)
}

/// Sends the refresh token, which spends it.
pub(super) fn send(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    let Some((token, from)) = state.flow.stage.settled() else {
        return Vec::new();
    };
    let token = token.clone();
    let Some(refresh_token) = token.token.refresh_token.clone() else {
        return tell(state, Problem::new(Fault::Input, "refresh-token-absent"));
    };
    let context = CallContext {
        id: state.next_exchange(),
        now,
        scopes: token.scopes.or(Some(state.profile().scopes)),
        code_app_id: None,
        code_spent_before: state.spent_tokens.has(refresh_token.secret()),
    };
    let call = OauthTokenRequest::RefreshToken(refresh_token.clone()).into_call();
    match execute(state, call, context) {
        Ok((task, effect)) => {
            state.spent_tokens.add(refresh_token.secret());
            state.flow.stage = Stage::Refreshing { task, token, from };
            vec![effect]
        }
        Err(problem) => tell(state, problem),
    }
}

/// The refresh token of a call that certainly did not arrive is still good.
pub(super) fn take_back(spent: &mut SpentTokens, token: &Token) {
    if let Some(refresh_token) = &token.token.refresh_token {
        spent.take_back(refresh_token.secret());
    }
}
