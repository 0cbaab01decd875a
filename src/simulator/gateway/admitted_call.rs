//! A call whose signature was verified, as its handler sees it.

use super::handlers::{CallHandler, ForWhom};
use super::node::AnswerNode;
use super::refusal::{self, Refusal};
use crate::protocol::{AppKind, Params};
use crate::simulator::apps::App;
use crate::simulator::ledger::TokenFault;
use crate::simulator::site::Site;

/// Everything a handler may know. It is the same for both forms in which a call can be written.
pub(in crate::simulator) struct AdmittedCall<'a> {
    /// The simulator.
    pub(in crate::simulator) site: &'a Site,
    /// The calling app.
    pub(in crate::simulator) app: &'static App,
    /// The merchant's app for which a third-party app calls.
    pub(in crate::simulator) merchant: Option<&'static App>,
    /// The parameters of the call itself: form fields, the members of `biz_content`, or those of a
    /// JSON body.
    pub(in crate::simulator) params: &'a Params,
}

impl AdmittedCall<'_> {
    /// The app that users have authorized: the merchant's, else the calling one.
    pub(in crate::simulator) fn authorized_app(&self) -> &'static App {
        self.merchant.unwrap_or(self.app)
    }
}

/// Finds out for whom the call is made, and answers it.
pub(super) fn perform(
    handler: &CallHandler,
    (site, app): (&Site, &'static App),
    (params, app_auth_token): (&Params, Option<&str>),
) -> Result<AnswerNode, Refusal> {
    let merchant = match (handler.for_whom, app.kind, app_auth_token) {
        (ForWhom::Anyone, AppKind::SelfDeveloped, None)
        | (ForWhom::ProviderItself, AppKind::ThirdParty, None)
        | (ForWhom::AppItself, _, None) => None,
        (ForWhom::ProviderItself, AppKind::SelfDeveloped, None) => {
            return Err(refusal::INSUFFICIENT_ISV_PERMISSIONS);
        }
        (ForWhom::ProviderItself | ForWhom::AppItself, _, Some(_)) => {
            return Err(refusal::NOT_SUPPORT_APP_AUTH);
        }
        (ForWhom::Anyone, AppKind::ThirdParty, None) => {
            return Err(refusal::SELF_INVOKE_FORBIDDEN);
        }
        (ForWhom::Anyone, _, Some(token)) => Some(merchant(site, app, token)?),
    };
    (handler.answer)(&AdmittedCall {
        site,
        app,
        merchant,
        params,
    })
}

/// Who granted the token. An app of one's own has no grants, so that every token is wrong there.
fn merchant(site: &Site, app: &'static App, token: &str) -> Result<&'static App, Refusal> {
    let found = site.ledger().merchant_of(token, app, site.now());
    found.map_err(|fault| match fault {
        TokenFault::Expired => refusal::APP_AUTH_TOKEN_TIME_OUT,
        TokenFault::Unknown | TokenFault::Spent | TokenFault::OtherApp => {
            refusal::INVALID_APP_AUTH_TOKEN
        }
    })
}
