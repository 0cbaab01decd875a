//! What the gateway made of a call.

use super::SignatureCheck;
use crate::protocol::{ApiVersion, Params};
use crate::simulator::faults::Fault;
use crate::simulator::gateway::refusal::{NONCE_USED, Refusal};

/// How many characters of a method or an app id are kept: those that exist have fewer.
const LONGEST_NAME: usize = 64;

/// A request to the gateway, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedCall {
    /// The form in which it was written.
    pub api_version: ApiVersion,
    /// The API method, if one was named.
    pub method: Option<String>,
    /// The calling app, if one was named.
    pub app_id: Option<String>,
    /// What became of the signature.
    pub check: SignatureCheck,
    /// Why it was refused, if it was: the `sub_code`, or `code` in the third version.
    pub refused: Option<&'static str>,
    /// What was made to go wrong.
    pub fault: Option<&'static Fault>,
}

impl LoggedCall {
    /// A call of `gateway.do` that nothing is known about yet.
    pub(in crate::simulator) fn of_form(params: &Params) -> Self {
        Self::of(
            ApiVersion::V2,
            params.filled("method"),
            params.filled("app_id"),
        )
    }

    /// A call of the third version that nothing is known about yet.
    pub(in crate::simulator) fn of_rest(method: Option<&str>, app_id: Option<&str>) -> Self {
        Self::of(ApiVersion::V3, method, app_id)
    }

    fn of(api_version: ApiVersion, method: Option<&str>, app_id: Option<&str>) -> Self {
        let cut = |text: &str| text.chars().take(LONGEST_NAME).collect();
        Self {
            api_version,
            method: method.map(cut),
            app_id: app_id.map(cut),
            check: SignatureCheck::NotReached,
            refused: None,
            fault: None,
        }
    }

    /// Notes how the check of the signature has ended.
    pub(in crate::simulator) fn authenticated(&mut self, outcome: &Result<(), Refusal>) {
        self.check = match outcome {
            Ok(()) => SignatureCheck::Verified,
            Err(refusal) if refusal.is_about_signature() => SignatureCheck::Mismatch,
            // It is looked at only in genuine requests.
            Err(refusal) if *refusal == NONCE_USED => SignatureCheck::Verified,
            Err(_) => SignatureCheck::NotReached,
        };
    }

    /// Notes that the call was refused.
    pub(in crate::simulator) fn refuse(&mut self, refusal: &Refusal) {
        self.refused = Some(match self.api_version {
            ApiVersion::V2 => refusal.sub_code(),
            ApiVersion::V3 => refusal.rest_code(),
        });
    }
}
