//! What is known about one exchange, or about one pasted answer.

use crate::diagnosis::TransportFault;
use crate::protocol::methods::MethodInfo;
use crate::protocol::{EnvelopeError, Environment, GatewayError, Member, Scopes};
use crate::signing::SignatureReport;

/// Facts from which rules conclude. Everything may be unknown: a rule that needs a fact that is
/// not there says nothing.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// Where the call went.
    pub environment: Option<Environment>,
    /// The calling app's id.
    pub app_id: Option<String>,
    /// Host name of the gateway.
    pub gateway_host: Option<String>,
    /// Which call it was.
    pub method: Option<&'static MethodInfo>,
    /// The `method` value when it is none of the known calls.
    pub unknown_method: Option<String>,
    /// What the user was asked to allow, or what the redirect says was allowed.
    pub scopes: Option<Scopes>,
    /// Whether the authorization code had been sent to a gateway before.
    pub code_spent_before: bool,
    /// The first letters of the access token, which tell its scope (`authbseB`, `authusrB`, …).
    pub token_family: Option<String>,
    /// The string to sign of the request, tokens hidden.
    pub sign_content: Option<String>,
    /// HTTP status of the answer.
    pub http_status: Option<u16>,
    /// Why no complete answer came.
    pub transport: Option<TransportFault>,
    /// Why the body is no answer of a gateway.
    pub body: Option<EnvelopeError>,
    /// What the gateway refused.
    pub error: Option<GatewayError>,
    /// The member's data.
    pub member: Option<Member>,
    /// The user ids of a token answer: `user_id` and `open_id`.
    pub token_user: Option<(Option<String>, Option<String>)>,
    /// What the signature proves.
    pub signature: Option<SignatureReport>,
}

impl Evidence {
    /// Whether the gateway gave this `sub_code`. Some answers leave out the prefix (`isv.`,
    /// `aop.`), so it is compared without.
    #[must_use]
    pub fn has_sub_code(&self, name: &str) -> bool {
        self.error.as_ref().is_some_and(|error| {
            let bare = error
                .sub_code
                .split_once('.')
                .map_or(error.sub_code.as_str(), |(_, bare)| bare);
            bare == name
        })
    }

    /// `sub_code` and `sub_msg` as they came, to be quoted in a finding.
    #[must_use]
    pub fn quoted_error(&self) -> Vec<String> {
        self.error
            .iter()
            .flat_map(|error| {
                [
                    ("code", &error.code),
                    ("msg", &error.msg),
                    ("sub_code", &error.sub_code),
                    ("sub_msg", &error.sub_msg),
                ]
            })
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name} = {value}"))
            .collect()
    }

    /// The value of a member's field.
    #[must_use]
    pub fn member_value(&self, name: &str) -> Option<&str> {
        self.member.as_ref()?.value(name)
    }
}
