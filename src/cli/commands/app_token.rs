//! `app-token`: a merchant's authorization of a third-party app.

use clap::Args;

use crate::cli::access::{Access, AccessOptions};
use crate::cli::history_options::HistoryOptions;
use crate::cli::input::read_secret;
use crate::cli::merchant_leg::{app_code, consent};
use crate::cli::trial_options::TrialOptions;
use crate::cli::views::{CallOutcome, CallReport};
use crate::cli::{Exit, Failure, Output, UsageError};
use crate::client::{CallContext, LearnedCall};
use crate::platform;
use crate::protocol::methods::{Call, OpenAuthTokenAppQueryRequest, OpenAuthTokenAppRequest};
use crate::protocol::{AppAuthToken, AppRefreshToken};

/// Exchange, refresh or query a merchant's authorization of a third-party app (ISV)
///
/// Without an app, a gateway or keys it runs against an embedded simulator whose merchant consents
/// by itself. A gateway in production is called only with --yes.
#[derive(Args)]
pub(in crate::cli) struct AppTokenCommand {
    #[command(flatten)]
    access: AccessOptions,
    /// Exchange this: the merchant's code, or the address the merchant was sent to; `-` reads it
    /// from stdin
    #[arg(
        long,
        value_name = "CODE_OR_URL",
        allow_hyphen_values = true,
        group = "what",
        conflicts_with = "app_auth_token"
    )]
    app_auth_code: Option<String>,
    /// Refresh with this instead, which spends it; `-` reads it from stdin
    #[arg(
        long,
        value_name = "TOKEN",
        group = "what",
        conflicts_with = "app_auth_token"
    )]
    app_refresh_token: Option<String>,
    /// Ask how the authorization of this `app_auth_token` stands; `-` reads it from stdin.
    /// --app-auth-token does the same
    #[arg(
        long,
        value_name = "TOKEN",
        group = "what",
        conflicts_with = "app_auth_token"
    )]
    query: Option<String>,
    /// Really call a gateway in production
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    history: HistoryOptions,
    #[command(flatten, next_help_heading = "Bad days")]
    trial: TrialOptions,
}

impl AppTokenCommand {
    /// Makes the call.
    pub(super) async fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        let mut access = Access::of(&self.access, &self.trial, profile, output).await?;
        access.as_third_party()?;
        // These calls are the app's own, not the merchant's.
        let token = access.credentials.app_auth_token.take();
        let call = match token {
            Some(app_auth_token) => OpenAuthTokenAppQueryRequest { app_auth_token }.into_call(),
            None => self.call(&access, output)?,
        };
        access.confirm(self.yes)?;
        let context = CallContext::first(platform::now());
        let LearnedCall { exchange, download } = access.execute(call, context, output).await?;
        self.history.keep([&exchange], profile, output);
        output.show(&CallReport {
            environment: access.environment,
            gateway: access.endpoints.gateway,
            outcome: CallOutcome::Merchant,
            exchange,
            download,
        })
    }

    fn call(&self, access: &Access, output: &Output) -> Result<Call, Failure> {
        if let Some(token) = &self.query {
            let app_auth_token = AppAuthToken::new(read_secret(token, output)?.as_str());
            return Ok(OpenAuthTokenAppQueryRequest { app_auth_token }.into_call());
        }
        if let Some(token) = &self.app_refresh_token {
            let token = AppRefreshToken::new(read_secret(token, output)?.as_str());
            return Ok(OpenAuthTokenAppRequest::RefreshToken(token).into_call());
        }
        let code = match (&self.app_auth_code, &access.simulator) {
            (Some(text), _) => app_code(&read_secret(text, output)?, access)?,
            (None, Some(simulator)) => app_code(consent(simulator, access)?.as_str(), access)?,
            (None, None) => return Err(UsageError::NoAppCode.into()),
        };
        Ok(OpenAuthTokenAppRequest::AuthorizationCode(code).into_call())
    }
}
