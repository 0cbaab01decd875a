//! `authorize-url`: the address of the consent page.

use clap::Args;
use serde_json::{Value, json};
use url::Url;

use crate::cli::page::Page;
use crate::cli::place_options::PlaceOptions;
use crate::cli::{Exit, Failure, Output, Report, UsageError, View, profiles};
use crate::platform;
use crate::protocol::{AppId, AuthorizationRequest, Environment, Scopes, State};
use crate::storage::Profile;

/// Print the address at which a user allows the app to read member information
///
/// Prints the URL alone in the first line of stdout, and its state on stderr.
#[derive(Args)]
pub(in crate::cli) struct AuthorizeUrlCommand {
    #[command(flatten)]
    place: PlaceOptions,
    /// Address of the authorization page [default: on the gateway's host]
    #[arg(long, value_name = "URL", requires = "gateway")]
    authorize: Option<String>,
    /// Where the browser is sent afterwards; must equal the app's configured callback address
    #[arg(long, value_name = "URI")]
    redirect_uri: Option<String>,
    /// What the user is asked to allow
    #[arg(long, value_name = "SCOPE", value_parser = scopes, help = SCOPE_HELP)]
    scope: Option<Scopes>,
    /// Comes back unchanged: at most 100 ASCII characters without blanks [default: random]
    #[arg(long, value_name = "TEXT")]
    state: Option<String>,
}

impl AuthorizeUrlCommand {
    /// Puts the address together.
    pub(super) fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        let profile = self.profile(profile, output)?;
        profiles::check_complete(&profile, false)?;
        let endpoints = profile
            .endpoints()?
            .ok_or(UsageError::NoAuthorizationPage)?;
        if profile.redirect_uri.trim().is_empty() {
            return Err(UsageError::NoRedirectUri.into());
        }
        let redirect_uri = profile
            .redirect_url()
            .ok_or_else(|| UsageError::RedirectUri(profile.redirect_uri.clone()))?;
        let state = match self.state {
            Some(text) => State::parse(&text).ok_or(UsageError::State(text))?,
            None => platform::authorization_state(),
        };
        let authorization = AuthorizationUrl {
            environment: profile.environment,
            request: AuthorizationRequest {
                page: endpoints.authorize,
                app_id: AppId::parse(&profile.app_id)?,
                scopes: profile.scopes,
                redirect_uri,
                state,
            },
        };
        let label = output.locale().text("cli-state-label");
        output.aside(&format!(
            "{label}  {}",
            authorization.request.state.as_str()
        ));
        output.show(&authorization)
    }

    fn profile(&self, named: Option<&str>, output: &Output) -> Result<Profile, Failure> {
        self.place.check(output)?;
        let mut profile = match (named, self.place.is_given()) {
            (Some(_), true) => return Err(UsageError::ProfileAndOptions.into()),
            (Some(name), false) => profiles::find(name, output)?,
            (None, _) => self.place.to_profile(),
        };
        if profile.is_built_in() {
            return Err(UsageError::NoAuthorizationPage.into());
        }
        if let Some(authorize) = &self.authorize {
            profile.authorize_url.clone_from(authorize);
        }
        if let Some(redirect_uri) = &self.redirect_uri {
            profile.redirect_uri.clone_from(redirect_uri);
        }
        if let Some(scopes) = self.scope {
            profile.scopes = scopes;
        }
        Ok(profile)
    }
}

/// The address with its parts.
struct AuthorizationUrl {
    environment: Environment,
    request: AuthorizationRequest,
}

impl AuthorizationUrl {
    fn url(&self) -> Url {
        self.request.url()
    }
}

impl Report for AuthorizationUrl {
    fn exit(&self) -> Exit {
        Exit::Good
    }

    fn json(&self, _view: View) -> Value {
        json!({
            "environment": self.environment.name(),
            "url": self.url().as_str(),
            "state": self.request.state.as_str(),
            "app_id": self.request.app_id.as_str(),
            "scope": self.request.scopes.value(),
            "redirect_uri": self.request.redirect_uri.as_str(),
        })
    }

    fn text(&self, page: &mut Page, _view: View) {
        page.heading(self.url().as_str());
    }
}

/// The help of `--scope`.
pub(super) const SCOPE_HELP: &str =
    "What the user is asked to allow: auth_user (default), auth_base or auth_user,auth_base";

/// Reads `--scope`.
pub(super) fn scopes(text: &str) -> Result<Scopes, String> {
    Scopes::ALL
        .into_iter()
        .find(|scopes| scopes.value() == text)
        .ok_or_else(|| "auth_user · auth_base · auth_user,auth_base".to_owned())
}
