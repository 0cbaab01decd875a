//! `refresh`: a new pair of tokens for the old one.

use clap::Args;

use crate::cli::access::{Access, AccessOptions};
use crate::cli::history_options::HistoryOptions;
use crate::cli::input::read_secret;
use crate::cli::trial_options::TrialOptions;
use crate::cli::views::{CallOutcome, CallReport};
use crate::cli::{Exit, Failure, Output, UsageError};
use crate::client::{CallContext, LearnedCall};
use crate::platform;
use crate::protocol::RefreshToken;
use crate::protocol::methods::OauthTokenRequest;

/// Refresh a token, which spends the refresh token and brings a new pair
///
/// The new tokens are shown in full with --reveal: keep them, the old ones are good no longer. A
/// gateway in production is called only with --yes.
#[derive(Args)]
pub(in crate::cli) struct RefreshCommand {
    #[command(flatten)]
    access: AccessOptions,
    /// The refresh token of the last answer; `-` reads it from stdin
    #[arg(long, value_name = "TOKEN")]
    refresh_token: String,
    /// Really call a gateway in production
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    history: HistoryOptions,
    #[command(flatten, next_help_heading = "Bad days")]
    trial: TrialOptions,
}

impl RefreshCommand {
    /// Makes the call.
    pub(super) async fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        let mut access = Access::of(&self.access, &self.trial, profile, output).await?;
        if access.simulator.is_some() {
            return Err(UsageError::NoRefreshGateway.into());
        }
        let token = read_secret(&self.refresh_token, output)?;
        access.confirm(self.yes)?;
        let token = RefreshToken::new(token.as_str());
        let call = OauthTokenRequest::RefreshToken(token).into_call();
        let context = CallContext::first(platform::now());
        let LearnedCall { exchange, download } = access.execute(call, context, output).await?;
        self.history.keep([&exchange], profile, output);
        output.show(&CallReport {
            environment: access.environment,
            gateway: access.endpoints.gateway,
            outcome: CallOutcome::User,
            exchange,
            download,
        })
    }
}
