//! REST: a path for each call, JSON bodies, signatures in headers.
//!
//! The stages are those of `gateway.do`, with values of their own: [`RestRequest`], [`Caller`],
//! [`AnswerNode`] or [`Refusal`], [`RestReply`], [`SealedRestReply`], [`Answer`]. Handlers are the
//! same.

mod admission;
mod nonces;
mod rest_reply;
mod rest_request;
mod sealed_rest_reply;

use axum::http::request::Parts;

pub(in crate::simulator) use self::nonces::Nonces;
use self::rest_reply::RestReply;
use self::rest_request::RestRequest;
use self::sealed_rest_reply::SealedRestReply;
use super::admitted_call;
use super::answer::Answer;
use super::caller::Caller;
use super::handlers;
use super::json_members;
use super::node::AnswerNode;
use super::refusal::{self, Refusal};
use super::struck;
use crate::protocol::ApiVersion;
use crate::protocol::v3::V3Route;
use crate::simulator::faults::Fault;
use crate::simulator::request_log::LoggedCall;
use crate::simulator::site::Site;

/// What all paths of this form begin with.
const PREFIX: &str = "/v3/";

/// Whether a path is one of this form, known or not.
pub(super) fn is_path(path: &str) -> bool {
    path.starts_with(PREFIX)
}

/// Answers one call, and tells what was made of it.
pub(super) fn answer(site: &Site, parts: &Parts, body: &[u8]) -> (Answer, LoggedCall) {
    let request = RestRequest::read(parts, body);
    let route = V3Route::at(&request.path);
    let method = route.map(|route| route.method);
    let struck = site.strike(method, ApiVersion::V3);
    let mut logged = LoggedCall::of_rest(method, request.authorized("app_id"));
    logged.fault = struck;
    let reply = reply(site, &request, &mut logged);
    let sealed = SealedRestReply::seal(&reply, site, struck::rendering(struck));
    let answer = Answer {
        wire: struck::wire(struck),
        ..sealed.into_answer(super::date(site))
    };
    (answer, logged)
}

/// Failures before the app's key is known are not signed, all other answers are.
fn reply(site: &Site, request: &RestRequest, logged: &mut LoggedCall) -> RestReply {
    let (trace_id, struck) = (site.trace_id(), logged.fault);
    let admitted = admission::admit(site, request);
    if let Some((refusal, is_signed)) = struck::refusal(struck, &request.query) {
        logged.refuse(&refusal);
        let caller = admitted.as_ref().ok().filter(|_| is_signed);
        return RestReply::refused(&refusal, caller, trace_id);
    }
    let caller = match admitted {
        Ok(caller) => caller,
        Err(refusal) => {
            logged.refuse(&refusal);
            return RestReply::refused(&refusal, None, trace_id);
        }
    };
    let admitted = admission::authenticate(site, request, &caller);
    logged.authenticated(&admitted);
    match admitted.and_then(|()| call(site, request, (&caller, struck))) {
        Ok(node) => RestReply::of(&(struck::rendering(struck).node)(node), &caller, trace_id),
        Err(refusal) => {
            logged.refuse(&refusal);
            RestReply::refused(&refusal, Some(&caller), trace_id)
        }
    }
}

fn call(
    site: &Site,
    request: &RestRequest,
    (caller, struck): (&Caller<'_>, Option<&Fault>),
) -> Result<AnswerNode, Refusal> {
    let handler = V3Route::at(&request.path)
        .filter(|route| route.http_method.name() == request.verb)
        .and_then(|route| handlers::by_name(route.method))
        .ok_or(refusal::INVALID_METHOD)?;
    if request.is_encrypted {
        return Err(refusal::MISSING_ENCRYPT_KEY);
    }
    let mut params = request.query.clone();
    if !request.body.trim().is_empty() {
        params.merge(json_members::of_text(&request.body).ok_or(refusal::ILLEGAL_JSON)?);
    }
    struck::change_ledger(struck, site, &params);
    let app_auth_token = request.app_auth_token.as_deref();
    admitted_call::perform(handler, (site, caller.app), (&params, app_auth_token))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::v3::V3_ROUTES;

    #[test]
    fn every_route_has_a_handler() {
        for route in V3_ROUTES {
            assert!(is_path(route.path), "{}", route.path);
            assert!(handlers::by_name(route.method).is_some(), "{}", route.path);
        }
    }
}
