//! What can be said about the next call of the flow before it is sent.

use jiff::Timestamp;

use crate::app::{AppState, Authorization, Stage};
use crate::client::{CallContext, ExchangeId, PlannedCall};
use crate::diagnosis::Finding;
use crate::protocol::methods::{Call, OauthTokenRequest, UserInfoShareRequest};
use crate::protocol::{ApiVersion, CommonParams, GatewayTimestamp, Scopes};

/// The findings about the next call: nothing is signed for them, and no key is needed.
pub(super) fn warnings(state: &AppState, now: Timestamp) -> Vec<Finding> {
    match next_call(&state.flow.stage) {
        Some((call, scopes)) => findings(state, &call, (scopes, false), now),
        None => Vec::new(),
    }
}

/// The findings about a refresh: whether its token was sent before.
pub(super) fn refresh_warnings(state: &AppState, now: Timestamp) -> Vec<Finding> {
    let settled = state.flow.stage.settled();
    let Some(refresh_token) = settled.and_then(|(token, _)| token.token.refresh_token.clone())
    else {
        return Vec::new();
    };
    let was_spent = state.spent_tokens.has(refresh_token.secret());
    let call = OauthTokenRequest::RefreshToken(refresh_token).into_call();
    findings(state, &call, (None, was_spent), now)
}

fn findings(
    state: &AppState,
    call: &Call,
    (scopes, was_spent): (Option<Scopes>, bool),
    now: Timestamp,
) -> Vec<Finding> {
    let (Ok(endpoints), Ok(app_id)) = (
        Authorization::endpoints(state),
        Authorization::app_id(state),
    ) else {
        return Vec::new();
    };
    let profile = state.profile();
    let common = CommonParams {
        app_id,
        charset: profile.charset,
        sign_type: profile.sign_type,
        timestamp: GatewayTimestamp::at(now),
        app_auth_token: state
            .merchant()
            .map(|merchant| merchant.grant.app_auth_token.clone()),
        certificate_sns: state
            .credentials()
            .ok()
            .and_then(|credentials| credentials.certificate_sns()),
    };
    let context = CallContext {
        id: ExchangeId(0),
        now,
        scopes: scopes.or(Some(profile.scopes)),
        code_app_id: state.flow.code_app_id.clone(),
        code_spent_before: was_spent,
    };
    let place = (profile.environment, &endpoints.gateway);
    let planned = PlannedCall::new(place, call, &common);
    let planned = match profile.api_version {
        ApiVersion::V2 => planned,
        ApiVersion::V3 => planned.as_rest(),
    };
    planned.findings(&context)
}

fn next_call(stage: &Stage) -> Option<(Call, Option<Scopes>)> {
    match stage {
        Stage::Code { code, scopes } => {
            let call = OauthTokenRequest::AuthorizationCode(code.clone()).into_call();
            Some((call, *scopes))
        }
        Stage::Token(token) | Stage::QueryFailed(token) => {
            let auth_token = token.token.access_token.clone();
            Some((
                UserInfoShareRequest { auth_token }.into_call(),
                token.scopes,
            ))
        }
        Stage::Start
        | Stage::Exchanging { .. }
        | Stage::Spent
        | Stage::Querying { .. }
        | Stage::Refreshing { .. }
        | Stage::Member(_) => None,
    }
}
