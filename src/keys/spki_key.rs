//! An RSA public key with the forms in which it is shown.

use rsa::RsaPublicKey;
use rsa::pkcs8::{EncodePublicKey as _, LineEnding};
use rsa::traits::PublicKeyParts as _;

use super::{Fingerprint, KeyDamage};

/// What the public keys of app and Alipay have in common.
#[derive(Clone)]
pub(super) struct SpkiKey {
    rsa: RsaPublicKey,
    pem: String,
    fingerprint: Fingerprint,
}

impl SpkiKey {
    /// Writes the key as SPKI, which fails only for numbers that no DER can hold.
    pub(super) fn new(rsa: RsaPublicKey) -> Result<Self, KeyDamage> {
        let (Ok(der), Ok(pem)) = (
            rsa.to_public_key_der(),
            rsa.to_public_key_pem(LineEnding::LF),
        ) else {
            return Err(KeyDamage::Numbers);
        };
        Ok(Self {
            fingerprint: Fingerprint::of_spki(der.as_bytes()),
            rsa,
            pem,
        })
    }

    pub(super) fn rsa(&self) -> &RsaPublicKey {
        &self.rsa
    }

    pub(super) fn bits(&self) -> usize {
        self.rsa.n().bits()
    }

    pub(super) fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    pub(super) fn pem(&self) -> &str {
        &self.pem
    }

    /// The base64 of the PEM form in one line, without banners.
    pub(super) fn base64_line(&self) -> String {
        self.pem
            .lines()
            .filter(|line| !line.starts_with('-'))
            .collect()
    }
}
