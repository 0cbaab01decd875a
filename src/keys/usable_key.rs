//! A key of either half.

use rsa::RsaPublicKey;

use super::{
    AlipayPublicKey, AppPrivateKey, AppPublicKey, Fingerprint, KeyError, KeyInspection, KeyKind,
    KeyWarning,
};
use crate::protocol::SignType;

/// The first key of a file that Alipay could work with, for whatever it is wanted. A private key is
/// wiped from memory with the last clone.
#[derive(Clone, Debug)]
pub enum UsableKey {
    /// A private key.
    Private(AppPrivateKey),
    /// A public key, or the one in a certificate. Whose it is, the file does not say.
    Public(AlipayPublicKey),
}

impl UsableKey {
    /// Reads a file or a pasted text.
    ///
    /// # Errors
    /// Says what is there instead of an RSA key.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        Self::of_kind(KeyInspection::of(bytes).kind, bytes)
    }

    pub(super) fn of_kind(kind: KeyKind, bytes: &[u8]) -> Result<Self, KeyError> {
        match kind {
            KeyKind::PublicKey | KeyKind::EcPublicKey | KeyKind::Certificate => {
                AlipayPublicKey::parse(bytes).map(Self::Public)
            }
            _ => AppPrivateKey::parse(bytes).map(Self::Private),
        }
    }

    /// Whether it can sign.
    #[must_use]
    pub fn is_private(&self) -> bool {
        matches!(self, Self::Private(_))
    }

    /// SHA-256 of the SPKI of its public half.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        match self {
            Self::Private(key) => key.public_key().fingerprint(),
            Self::Public(key) => key.fingerprint(),
        }
    }

    /// The public half of a private key: the app's public key, to be uploaded.
    #[must_use]
    pub fn app_public_key(&self) -> Option<AppPublicKey> {
        match self {
            Self::Private(key) => Some(key.public_key()),
            Self::Public(_) => None,
        }
    }

    /// Whether the key is long enough for a signature algorithm, and long enough for good.
    ///
    /// # Errors
    /// [`KeyError::TooSmall`] if the platform has no keys of this length.
    pub fn check_for(&self, sign_type: SignType) -> Result<Option<KeyWarning>, KeyError> {
        match self {
            Self::Private(key) => key.check_for(sign_type),
            Self::Public(key) => key.check_for(sign_type),
        }
    }

    /// The numbers of the public half.
    pub(super) fn rsa_public(&self) -> RsaPublicKey {
        match self {
            Self::Private(key) => key.rsa().to_public_key(),
            Self::Public(key) => key.rsa().clone(),
        }
    }
}
