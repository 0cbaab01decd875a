//! `preflight`: what is wrong before a login is spent.

use clap::Args;

use crate::cli::access::{Access, AccessOptions};
use crate::cli::history_options::HistoryOptions;
use crate::cli::trial_options::TrialOptions;
use crate::cli::views::PreflightReport;
use crate::cli::{Exit, Failure, Output};
use crate::client::CallContext;
use crate::client::preflight::Preflight;
use crate::platform;

/// Check network, TLS, clock, app id and keys with one call, without a login
///
/// The call carries a code that cannot exist: none is spent and nobody's data is read. Without a
/// profile, an app or keys it goes to an embedded simulator. A gateway in production is called only
/// with --yes.
#[derive(Args)]
pub(in crate::cli) struct PreflightCommand {
    #[command(flatten)]
    access: AccessOptions,
    /// Really call a gateway in production
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    history: HistoryOptions,
    #[command(flatten, next_help_heading = "Bad days")]
    trial: TrialOptions,
}

impl PreflightCommand {
    /// Makes the call.
    pub(super) async fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        let mut access = Access::of(&self.access, &self.trial, profile, output).await?;
        access.confirm(self.yes)?;
        let context = CallContext::first(platform::now());
        let call = Preflight::call_of(access.app_kind);
        let learned = access.execute(call, context, output).await?;
        self.history.keep([&learned.exchange], profile, output);
        let preflight = Preflight::of(learned.exchange, &access.credentials);
        output.show(&PreflightReport {
            environment: access.environment,
            gateway: access.endpoints.gateway,
            preflight,
        })
    }
}
