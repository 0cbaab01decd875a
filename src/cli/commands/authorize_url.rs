//! `authorize-url`: the address of the consent page.

use clap::Args;
use clap::builder::{StringValueParser, TypedValueParser as _};
use url::Url;

use crate::cli::merchant_leg::app_id;
use crate::cli::place_options::PlaceOptions;
use crate::cli::views::{AuthorizationUrl, PageRequest};
use crate::cli::{Exit, Failure, Output, UsageError, profiles};
use crate::platform;
use crate::protocol::{
    AppAuthorizationPage, AppAuthorizationRequest, AppId, AppKind, ApplicationType,
    AuthorizationRequest, Endpoints, Scopes, State,
};
use crate::storage::Profile;

/// Print the address at which a user allows the app to read member information
///
/// With --app the one at which a merchant authorizes a third-party app (ISV) to call on its behalf.
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
    /// The page on which a merchant authorizes a third-party app, instead of the user's
    #[arg(long, conflicts_with_all = ["scope", "merchant_app_id"])]
    app: bool,
    /// Let the merchant choose among its apps of these types: TINYAPP, WEBAPP, MOBILEAPP,
    /// PUBLICAPP, ARAPP
    #[arg(
        long,
        value_name = "TYPE",
        value_delimiter = ',',
        value_parser = application_type,
        requires = "app"
    )]
    application_type: Vec<ApplicationType>,
    /// The merchant's app, for which the users of a third-party app authorize
    #[arg(long, value_name = "ID", value_parser = StringValueParser::new().try_map(app_id))]
    merchant_app_id: Option<AppId>,
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
        let redirect_uri = self.redirect_uri(&profile)?;
        let state = match &self.state {
            Some(text) => State::parse(text).ok_or_else(|| UsageError::State(text.clone()))?,
            None => platform::authorization_state(),
        };
        let request = if self.app {
            PageRequest::OfMerchant(self.app_request(&profile, &endpoints, redirect_uri, state)?)
        } else {
            PageRequest::OfUser(AuthorizationRequest {
                page: endpoints.authorize,
                app_id: self.user_app_id(&profile)?,
                scopes: profile.scopes,
                redirect_uri,
                state,
            })
        };
        let authorization = AuthorizationUrl {
            environment: profile.environment,
            request,
        };
        let label = output.locale().text("cli-state-label");
        output.aside(&format!("{label}  {}", authorization.state().as_str()));
        output.show(&authorization)
    }

    fn app_request(
        &self,
        profile: &Profile,
        endpoints: &Endpoints,
        redirect_uri: Url,
        state: State,
    ) -> Result<AppAuthorizationRequest, Failure> {
        let page = if self.application_type.is_empty() {
            AppAuthorizationPage::OneApp
        } else {
            AppAuthorizationPage::ChooseApps
        };
        Ok(AppAuthorizationRequest {
            page: endpoints.app_authorize(page),
            app_id: AppId::parse(&profile.app_id)?,
            redirect_uri,
            state,
            application_types: self.application_type.clone(),
        })
    }

    /// The users of a third-party app authorize for its merchant's app.
    fn user_app_id(&self, profile: &Profile) -> Result<AppId, Failure> {
        match &self.merchant_app_id {
            Some(app_id) => Ok(app_id.clone()),
            None if profile.app_kind == AppKind::ThirdParty => {
                Err(UsageError::NoMerchantApp.into())
            }
            None => Ok(AppId::parse(&profile.app_id)?),
        }
    }

    /// The callback address of the page's app: a merchant is sent back to the third-party app.
    fn redirect_uri(&self, profile: &Profile) -> Result<Url, UsageError> {
        let is_apps = self.app && self.redirect_uri.is_none();
        let (text, url) = if is_apps {
            (&profile.app_redirect_uri, profile.app_redirect_url())
        } else {
            (&profile.redirect_uri, profile.redirect_url())
        };
        if text.trim().is_empty() {
            return Err(UsageError::NoRedirectUri);
        }
        url.ok_or_else(|| UsageError::RedirectUri(text.clone()))
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

fn application_type(name: &str) -> Result<ApplicationType, String> {
    ApplicationType::from_name(name).ok_or_else(|| {
        let names = ApplicationType::ALL.map(ApplicationType::name);
        names.join(", ")
    })
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
