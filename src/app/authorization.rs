//! The authorization that the chosen profile asks for.

use url::Url;

use super::AppState;
use crate::i18n::{Explain as _, Fault, Problem};
use crate::protocol::{AppId, AuthorizationRequest, Endpoints, Environment, is_loopback};
use crate::storage::Profile;

/// What a profile says about authorization, checked.
#[derive(Clone, Debug)]
pub struct Authorization;

impl Authorization {
    /// The addresses of the chosen profile.
    ///
    /// # Errors
    /// A problem if the simulator does not run or an address cannot be used.
    pub fn endpoints(state: &AppState) -> Result<Endpoints, Problem> {
        let profile = state.profile();
        if let Some(endpoints) = profile.endpoints().map_err(|error| error.problem())? {
            return Ok(endpoints);
        }
        state
            .simulator
            .value()
            .map(|info| info.endpoints.clone())
            .ok_or_else(|| Problem::new(Fault::Machine, "simulator-not-running"))
    }

    /// The id of the app that makes the calls: that of the chosen profile.
    ///
    /// # Errors
    /// A problem if it is no app id.
    pub fn app_id(state: &AppState) -> Result<AppId, Problem> {
        let built_in = state.simulator.value().map(|info| {
            if state.is_third_party() {
                info.isv_app_id.as_str()
            } else {
                info.app_id.as_str()
            }
        });
        let text = match (state.profile().is_built_in(), built_in) {
            (true, Some(app_id)) => app_id,
            _ => state.profile().app_id.as_str(),
        };
        AppId::parse(text).map_err(|error| error.problem())
    }

    /// The id of the app for which a user authorizes: for a third-party app the merchant's.
    ///
    /// # Errors
    /// A problem if it is no app id, or if there is no merchant yet.
    pub fn user_app_id(state: &AppState) -> Result<AppId, Problem> {
        if !state.is_third_party() {
            return Self::app_id(state);
        }
        let merchant = state
            .merchant()
            .ok_or_else(|| Problem::new(Fault::Input, "merchant-absent"))?;
        let app_id = merchant.grant.auth_app_id.clone();
        app_id.ok_or_else(|| Problem::new(Fault::Remote, "merchant-app-absent"))
    }

    /// Where the browser is sent back to: where the listener waits, or as the profile says.
    ///
    /// # Errors
    /// A problem if the profile has no usable address.
    pub fn redirect_uri(state: &AppState) -> Result<Url, Problem> {
        if let Some((_, Some(listening))) = &state.flow.listening {
            return Ok(listening.clone());
        }
        let profile = state.profile();
        let own = state
            .simulator
            .value()
            .map(|info| info.redirect_uri.clone());
        let given = if profile.redirect_uri.trim().is_empty() && profile.is_built_in() {
            own
        } else {
            profile.redirect_url()
        };
        given.ok_or_else(|| unreadable(&profile.redirect_uri))
    }

    /// The address at which a redirect could be caught: the profile's own, or any free port for the
    /// simulator, which accepts every address of this computer.
    ///
    /// # Errors
    /// A problem if the profile has no usable address.
    pub fn listening_address(state: &AppState) -> Result<Url, Problem> {
        let profile = state.profile();
        if profile.environment == Environment::Simulator && profile.redirect_uri.trim().is_empty() {
            return Self::any_port(profile);
        }
        profile
            .redirect_url()
            .ok_or_else(|| unreadable(&profile.redirect_uri))
    }

    /// Any free port of this computer.
    pub(super) fn any_port(profile: &Profile) -> Result<Url, Problem> {
        let any_port = "http://127.0.0.1:0/callback";
        any_port
            .parse()
            .map_err(|_never| unreadable(&profile.redirect_uri))
    }

    /// Whether the redirect could be caught here: over http on this computer.
    #[must_use]
    pub fn can_be_caught(state: &AppState) -> bool {
        Self::listening_address(state).is_ok_and(|url| url.scheme() == "http" && is_loopback(&url))
    }

    /// The whole request of the user's page.
    ///
    /// # Errors
    /// The first problem that stands in its way.
    pub fn request(state: &AppState) -> Result<AuthorizationRequest, Problem> {
        Ok(AuthorizationRequest {
            page: Self::endpoints(state)?.authorize,
            app_id: Self::user_app_id(state)?,
            scopes: state.profile().scopes,
            redirect_uri: Self::redirect_uri(state)?,
            state: state.flow.state.clone(),
        })
    }
}

/// What is wrong with an address that browsers cannot be sent back to.
pub(super) fn unreadable(found: &str) -> Problem {
    if found.trim().is_empty() {
        return Problem::new(Fault::Input, "redirect-uri-missing");
    }
    Problem::new(Fault::Input, "redirect-uri-unreadable").with("found", found)
}
