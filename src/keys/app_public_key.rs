//! 应用公钥: the half of the app's pair that is uploaded to the console.

use std::fmt;

use rsa::RsaPublicKey;

use super::spki_key::SpkiKey;
use super::{AlipayPublicKey, Fingerprint, KeyError};

/// The app's public key: the half of a private key, or what another copy of this program kept of
/// it. Equal keys have equal modulus and
/// exponent.
#[derive(Clone)]
pub struct AppPublicKey(SpkiKey);

impl AppPublicKey {
    pub(super) fn new(key: SpkiKey) -> Self {
        Self(key)
    }

    /// Reads the public half alone, where somebody else holds the private key: from SPKI as base64.
    ///
    /// # Errors
    /// Says what is there instead of a public key.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        AlipayPublicKey::parse(bytes).map(|key| Self(key.into_spki()))
    }

    /// SHA-256 of its SPKI.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.0.fingerprint()
    }

    /// Length of its modulus.
    #[must_use]
    pub fn bits(&self) -> usize {
        self.0.bits()
    }

    /// SPKI as one line of base64: what is pasted into the open platform console.
    #[must_use]
    pub fn to_base64_line(&self) -> String {
        self.0.base64_line()
    }

    /// SPKI as PEM.
    #[must_use]
    pub fn to_pem(&self) -> String {
        self.0.pem().to_owned()
    }

    /// The numbers.
    pub(crate) fn rsa(&self) -> &RsaPublicKey {
        self.0.rsa()
    }
}

impl PartialEq for AppPublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.rsa() == other.rsa()
    }
}

impl Eq for AppPublicKey {}

impl fmt::Debug for AppPublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "AppPublicKey({})", self.fingerprint())
    }
}
