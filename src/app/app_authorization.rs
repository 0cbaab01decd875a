//! The merchant's authorization that the chosen profile of a third-party app asks for.

use url::Url;

use super::authorization::unreadable;
use super::{AppState, Authorization};
use crate::i18n::Problem;
use crate::protocol::{
    AppAuthorizationPage, AppAuthorizationRequest, ApplicationType, Environment, is_loopback,
};

impl Authorization {
    /// The whole request of the merchant's page.
    ///
    /// # Errors
    /// The first problem that stands in its way.
    pub fn app_request(state: &AppState) -> Result<AppAuthorizationRequest, Problem> {
        let page = state.merchant.page;
        let application_types = match page {
            AppAuthorizationPage::OneApp => Vec::new(),
            AppAuthorizationPage::ChooseApps => ApplicationType::ALL.to_vec(),
        };
        Ok(AppAuthorizationRequest {
            page: Self::endpoints(state)?.app_authorize(page),
            app_id: Self::app_id(state)?,
            redirect_uri: app_redirect_uri(state)?,
            state: state.flow.state.clone(),
            application_types,
        })
    }

    /// The address at which a merchant's redirect could be caught.
    ///
    /// # Errors
    /// A problem if the profile has no usable address.
    pub fn app_listening_address(state: &AppState) -> Result<Url, Problem> {
        let profile = state.profile();
        let is_free = profile.app_redirect_uri.trim().is_empty();
        if profile.environment == Environment::Simulator && is_free {
            return Self::any_port(profile);
        }
        profile
            .app_redirect_url()
            .ok_or_else(|| unreadable(&profile.app_redirect_uri))
    }

    /// Whether a merchant's redirect could be caught here: over http on this computer.
    #[must_use]
    pub fn app_can_be_caught(state: &AppState) -> bool {
        Self::app_listening_address(state)
            .is_ok_and(|url| url.scheme() == "http" && is_loopback(&url))
    }
}

fn app_redirect_uri(state: &AppState) -> Result<Url, Problem> {
    if let Some((_, Some(listening))) = &state.merchant.listening {
        return Ok(listening.clone());
    }
    let profile = state.profile();
    let is_free = profile.app_redirect_uri.trim().is_empty();
    let given = match state.simulator.value() {
        Some(info) if is_free && profile.is_built_in() => Some(info.redirect_uri.clone()),
        _ => profile.app_redirect_url(),
    };
    given.ok_or_else(|| unreadable(&profile.app_redirect_uri))
}
