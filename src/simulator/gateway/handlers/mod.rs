//! What each call does. A call is one file and one line in [`HANDLERS`].

mod app_alipaycert_download;
mod oauth_token;
mod open_auth_token_app;
mod open_auth_token_app_query;
mod user_info_share;
mod userinfo_share;

use super::admitted_call::AdmittedCall;
use super::node::AnswerNode;
use super::refusal::{self, Refusal};
use crate::protocol::methods::MethodInfo;

/// One call of the gateway.
pub(in crate::simulator) struct CallHandler {
    /// Its name and the shape of its answers.
    pub(in crate::simulator) method: &'static MethodInfo,
    /// Where `gateway.do` has the parameters of the call.
    pub(super) input: Input,
    /// For whom it can be made.
    pub(super) for_whom: ForWhom,
    /// Answers a request whose signature was verified.
    pub(super) answer: fn(&AdmittedCall<'_>) -> Result<AnswerNode, Refusal>,
}

/// Where `gateway.do` has the parameters of a call. REST has them in path, query and body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// Form fields of their own.
    Fields,
    /// Members of the JSON text `biz_content`.
    BizContent,
}

/// For whom a call can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ForWhom {
    /// For the app itself, or by a third-party app for a merchant.
    Anyone,
    /// By a third-party app for itself.
    ProviderItself,
    /// By any app, for itself.
    AppItself,
}

const HANDLERS: &[&CallHandler] = &[
    &oauth_token::HANDLER,
    &user_info_share::HANDLER,
    &userinfo_share::HANDLER,
    &open_auth_token_app::HANDLER,
    &open_auth_token_app_query::HANDLER,
    &app_alipaycert_download::HANDLER,
];

/// The handler of a `method`.
pub(super) fn by_name(method: &str) -> Option<&'static CallHandler> {
    HANDLERS
        .iter()
        .copied()
        .find(|handler| handler.method.name == method)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::methods::METHODS;

    #[test]
    fn every_call_of_the_protocol_is_answered() {
        for method in METHODS {
            assert!(by_name(method.name).is_some(), "{}", method.name);
        }
    }
}
