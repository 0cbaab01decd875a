//! Which of the gateways is meant.

use serde::{Deserialize, Serialize};

/// Where calls go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Environment {
    /// The gateway built into this program.
    Simulator,
    /// Alipay's sandbox.
    Sandbox,
    /// Alipay's real gateway with real users.
    Production,
    /// A gateway given by its address.
    Custom,
}

impl Environment {
    /// Every environment in the order in which the window offers them.
    pub const ALL: [Self; 4] = [
        Self::Simulator,
        Self::Sandbox,
        Self::Production,
        Self::Custom,
    ];

    /// The name in JSON output and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Simulator => "simulator",
            Self::Sandbox => "sandbox",
            Self::Production => "production",
            Self::Custom => "custom",
        }
    }

    /// Fluent id of the name in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Simulator => "environment-simulator",
            Self::Sandbox => "environment-sandbox",
            Self::Production => "environment-production",
            Self::Custom => "environment-custom",
        }
    }
}
