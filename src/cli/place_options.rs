//! Options that name an app and a gateway.

use clap::{Args, ValueEnum};

use crate::protocol::Environment;
use crate::storage::Profile;

/// Which app, and where.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct PlaceOptions {
    /// Address of the gateway: https, or http on this computer
    #[arg(long, value_name = "URL", conflicts_with = "environment")]
    gateway: Option<String>,
    /// Alipay's own gateway instead of --gateway
    #[arg(long, value_enum)]
    environment: Option<PublishedEnvironment>,
    /// The app's id (APPID)
    #[arg(long, value_name = "ID")]
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
