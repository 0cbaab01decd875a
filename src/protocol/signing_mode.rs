//! The two ways in which an app's keys are looked after.

use serde::{Deserialize, Serialize};

/// How requests are signed and answers are checked. An app is in one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SigningMode {
    /// 公钥模式: bare public keys, exchanged in the console.
    #[default]
    Keys,
    /// 证书模式: certificates; requests name theirs by serial numbers.
    Certificates,
}

impl SigningMode {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Keys, Self::Certificates];

    /// The name that is quoted.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::Certificates => "certificates",
        }
    }
}
