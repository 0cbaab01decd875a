//! The gateway: reads a call, checks it in the real gateway's order, answers and signs.
//!
//! A call passes these stages, each with a value of its own that the next one takes:
//!
//! | stage | `gateway.do` ([`v2`]) | value |
//! |---|---|---|
//! | reading | `v2::GatewayRequest::read` | parameters and character set |
//! | admission | `v2::admission::admit` | [`Caller`]: app, key, algorithm, certificate |
//! | authentication | `v2::admission::authenticate` | the signature fits |
//! | handling | [`admitted_call::perform`], a [`handlers::CallHandler`] | [`AnswerNode`] or [`Refusal`] |
//! | reply | `v2::reply` | [`Reply`]: node name, node, character set, seal |
//! | sealing | [`SealedReply::seal`] | the node's bytes and their signature |
//! | shaping | [`SealedReply::body`] | the body's bytes |
//! | writing | `v2::write` | [`Answer`]: status, headers, body |

pub(super) mod admitted_call;
pub(super) mod answer;
pub(super) mod caller;
mod certificate_mode;
mod handlers;
mod json_members;
mod json_text;
pub(super) mod node;
pub(super) mod refusal;
pub(super) mod reply;
pub(super) mod sealed_reply;
mod struck;
mod v2;
mod v3;

use axum::http::request::Parts;
use axum::response::Response;
use jiff::fmt::rfc2822::DateTimePrinter;

pub(super) use self::v2::received_form;
pub(super) use self::v3::Nonces;
use super::request_log::LoggedCall;
use super::site::Site;

/// The node of failures that do not come in the call's own node.
const ERROR_NODE: &str = "error_response";

/// Answers one call, and tells what was made of it. Paths that begin with `/v3/` are REST ([`v3`]);
/// for `gateway.do` any path and any `Host` will do, as SDKs differ in both.
pub(super) fn respond(site: &Site, parts: &Parts, body: &[u8]) -> (Response, LoggedCall) {
    let (answer, call) = if v3::is_path(parts.uri.path()) {
        v3::answer(site, parts, body)
    } else {
        v2::answer(site, parts, body)
    };
    (answer.into_response(), call)
}

/// The simulator's own time: clients compare it with the time of their request.
fn date(site: &Site) -> String {
    let printed = DateTimePrinter::new().timestamp_to_rfc9110_string(&site.now());
    printed.unwrap_or_default()
}
