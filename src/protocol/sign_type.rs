//! The signature algorithms of the gateway.

use serde::{Deserialize, Serialize};

/// The value of the public parameter `sign_type`; both use PKCS#1 v1.5 padding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum SignType {
    /// `SHA1withRSA`, kept for old apps.
    Rsa,
    /// `SHA256withRSA`; the only one that new apps may use.
    #[default]
    Rsa2,
}

impl SignType {
    /// Both algorithms, the usual one first.
    pub const ALL: [Self; 2] = [Self::Rsa2, Self::Rsa];

    /// Reads `RSA` or `RSA2`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|sign_type| sign_type.name() == name)
    }

    /// The value that is sent.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Rsa => "RSA",
            Self::Rsa2 => "RSA2",
        }
    }

    /// The algorithm's usual long name.
    #[must_use]
    pub fn algorithm(self) -> &'static str {
        match self {
            Self::Rsa => "SHA1withRSA",
            Self::Rsa2 => "SHA256withRSA",
        }
    }

    /// The smallest key the platform accepts for it, in bits.
    #[must_use]
    pub fn least_bits(self) -> usize {
        match self {
            Self::Rsa => 1024,
            Self::Rsa2 => 2048,
        }
    }
}
