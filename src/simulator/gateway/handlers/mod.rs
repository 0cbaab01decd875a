//! What each call does. A call is one file and one line in [`HANDLERS`].

mod oauth_token;
mod user_info_share;
mod userinfo_share;

use super::node::AnswerNode;
use super::refusal::{self, Refusal};
use crate::protocol::Params;
use crate::protocol::methods::MethodInfo;
use crate::simulator::site::Site;

/// One call of the gateway.
pub(super) struct CallHandler {
    /// Its name and the shape of its answers.
    pub(super) method: &'static MethodInfo,
    /// Answers a request whose signature was verified.
    pub(super) answer: fn(&Params, &Site) -> Result<AnswerNode, Refusal>,
}

const HANDLERS: &[&CallHandler] = &[
    &oauth_token::HANDLER,
    &user_info_share::HANDLER,
    &userinfo_share::HANDLER,
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
