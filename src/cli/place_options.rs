//! Options that name an app and a gateway.

use clap::{Args, ValueEnum};

use super::{Failure, Output};
use crate::i18n::Explain as _;
use crate::keys::{PasteField, PasteMistake};
use crate::protocol::Environment;
use crate::storage::Profile;

/// Which app, and where.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct PlaceOptions {
    /// Address of the gateway: https, or http on this computer
    #[arg(
        long,
        value_name = "URL",
        conflicts_with = "environment",
        allow_hyphen_values = true
    )]
    gateway: Option<String>,
    /// Alipay's own gateway instead of --gateway
    #[arg(long, value_enum)]
    environment: Option<PublishedEnvironment>,
    /// The app's id (APPID)
    #[arg(long, value_name = "ID", allow_hyphen_values = true)]
    app_id: Option<String>,
}

/// The environments whose addresses are published.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum PublishedEnvironment {
    /// Alipay's sandbox
    Sandbox,
    /// Alipay's real gateway
    Production,
}

impl PlaceOptions {
    /// Whether one of them is given.
    pub(super) fn is_given(&self) -> bool {
        let Self {
            gateway,
            environment,
            app_id,
        } = self;
        gateway.is_some() || environment.is_some() || app_id.is_some()
    }

    /// Refuses what must not be repeated, and tells what looks as if it belonged elsewhere.
    pub(super) fn check(&self, output: &Output) -> Result<(), Failure> {
        let app_id = self.app_id.as_deref().unwrap_or_default();
        let gateway = self.gateway.as_deref().unwrap_or_default();
        let used = self.to_profile().real_environment();
        let mistakes = [
            PasteMistake::in_field(PasteField::AppId, app_id),
            PasteMistake::in_field(PasteField::Gateway, gateway),
            PasteMistake::of_app_id(app_id, used),
        ];
        for mistake in mistakes.into_iter().flatten() {
            if mistake.is_unfit_to_keep() {
                return Err(mistake.into());
            }
            output.notice(&mistake.problem());
        }
        Ok(())
    }

    /// A profile without a name that holds what is given.
    pub(super) fn to_profile(&self) -> Profile {
        Profile {
            environment: match self.environment {
                None => Environment::Custom,
                Some(PublishedEnvironment::Sandbox) => Environment::Sandbox,
                Some(PublishedEnvironment::Production) => Environment::Production,
            },
            gateway_url: self.gateway.clone().unwrap_or_default(),
            app_id: self.app_id.clone().unwrap_or_default(),
            ..Profile::default()
        }
    }
}
