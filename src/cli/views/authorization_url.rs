//! The address of a page on which somebody authorizes an app.

use serde_json::{Value, json};
use url::Url;

use crate::cli::page::Page;
use crate::cli::{Exit, Report, View};
use crate::protocol::{AppAuthorizationRequest, AuthorizationRequest, Environment, State};

/// The address with its parts.
pub(in crate::cli) struct AuthorizationUrl {
    /// Where.
    pub(in crate::cli) environment: Environment,
    /// The request.
    pub(in crate::cli) request: PageRequest,
}

/// Whose page it is.
pub(in crate::cli) enum PageRequest {
    /// The user's.
    OfUser(AuthorizationRequest),
    /// The merchant's.
    OfMerchant(AppAuthorizationRequest),
}

impl AuthorizationUrl {
    fn url(&self) -> Url {
        match &self.request {
            PageRequest::OfUser(request) => request.url(),
            PageRequest::OfMerchant(request) => request.url(),
        }
    }

    /// What comes back unchanged.
    pub(in crate::cli) fn state(&self) -> &State {
        match &self.request {
            PageRequest::OfUser(request) => &request.state,
            PageRequest::OfMerchant(request) => &request.state,
        }
    }
}

impl Report for AuthorizationUrl {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, _view: View) -> Value {
        match &self.request {
            PageRequest::OfUser(request) => json!({
                "environment": self.environment.name(),
                "url": self.url().as_str(),
                "state": request.state.as_str(),
                "app_id": request.app_id.as_str(),
                "scope": request.scopes.value(),
                "redirect_uri": request.redirect_uri.as_str(),
            }),
            PageRequest::OfMerchant(request) => json!({
                "environment": self.environment.name(),
                "url": self.url().as_str(),
                "state": request.state.as_str(),
                "app_id": request.app_id.as_str(),
                "application_type": request.params().value("application_type"),
                "redirect_uri": request.redirect_uri.as_str(),
            }),
        }
    }

    fn text(&self, page: &mut Page, _view: View) {
        page.heading(self.url().as_str());
    }
}
