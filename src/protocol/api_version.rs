//! The two forms in which the gateway offers its calls.

use serde::{Deserialize, Serialize};

/// How a call is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ApiVersion {
    /// Form fields to `gateway.do`, signature among the parameters.
    #[default]
    V2,
    /// REST: a path for each call, JSON bodies, signature in the header `Authorization`.
    V3,
}

impl ApiVersion {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::V2, Self::V3];

    /// Reads `v2` or `v3`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|version| version.name().eq_ignore_ascii_case(name))
    }

    /// Its short name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::V2 => "v2",
            Self::V3 => "v3",
        }
    }
}
