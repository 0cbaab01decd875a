//! Whose app calls for whom.

use serde::{Deserialize, Serialize};

/// On whose behalf an app calls the gateway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppKind {
    /// 自研应用: the app's owner is the merchant.
    #[default]
    SelfDeveloped,
    /// 第三方应用: the app of a service provider (ISV) calls for merchants who have granted it; every
    /// call carries the merchant's `app_auth_token`.
    ThirdParty,
}

impl AppKind {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::SelfDeveloped, Self::ThirdParty];

    /// Its short name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SelfDeveloped => "self-developed",
            Self::ThirdParty => "third-party",
        }
    }
}
