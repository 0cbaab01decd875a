//! 应用私钥: the key with which the app signs its requests.

use std::fmt;
use std::sync::Arc;

use rsa::RsaPrivateKey;
use rsa::pkcs1::EncodeRsaPrivateKey as _;
use rsa::pkcs8::{EncodePrivateKey as _, LineEnding};
use zeroize::Zeroizing;

use super::reading::{Found, Material, Reading};
use super::spki_key::SpkiKey;
use super::{
    AppPublicKey, KeyDamage, KeyEncoding, KeyError, KeyFormat, KeyNote, KeySlot, KeyWarning,
    key_length,
};
use crate::protocol::SignType;

/// The app's private key. Clones share it; it is wiped from memory with the last of them.
#[derive(Clone)]
pub struct AppPrivateKey(Arc<Inner>);

struct Inner {
    rsa: Box<RsaPrivateKey>,
    public_key: AppPublicKey,
    format: KeyFormat,
    encoding: KeyEncoding,
    notes: Vec<KeyNote>,
}

impl AppPrivateKey {
    /// Reads the first RSA private key of a file or a pasted text, in any form that people keep
    /// one in, and checks that its numbers belong together.
    ///
    /// # Errors
    /// Says what is there instead of a private key.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        let is_private_key = |material: &Material| matches!(material, Material::PrivateKey(..));
        match Reading::of(bytes).take(is_private_key) {
            Ok(Found {
                material: Material::PrivateKey(rsa, format),
                encoding,
                notes,
            }) => Self::new(rsa, (format, encoding), notes).map_err(damaged),
            Ok(_) => Err(damaged(KeyDamage::Structure)),
            Err(reading) => Err(reading.refusal(KeySlot::AppPrivateKey)),
        }
    }

    pub(super) fn new(
        rsa: Box<RsaPrivateKey>,
        (format, encoding): (KeyFormat, KeyEncoding),
        notes: Vec<KeyNote>,
    ) -> Result<Self, KeyDamage> {
        let public_key = AppPublicKey::new(SpkiKey::new(rsa.to_public_key())?);
        Ok(Self(Arc::new(Inner {
            rsa,
            public_key,
            format,
            encoding,
            notes,
        })))
    }

    /// Length of its modulus.
    #[must_use]
    pub fn bits(&self) -> usize {
        self.0.public_key.bits()
    }

    /// The structure it was read from.
    #[must_use]
    pub fn format(&self) -> KeyFormat {
        self.0.format
    }

    /// How it was written down.
    #[must_use]
    pub fn encoding(&self) -> KeyEncoding {
        self.0.encoding
    }

    /// What was mended while it was read.
    #[must_use]
    pub fn notes(&self) -> &[KeyNote] {
        &self.0.notes
    }

    /// The public half, which belongs into the open platform console.
    #[must_use]
    pub fn public_key(&self) -> AppPublicKey {
        self.0.public_key.clone()
    }

    /// Whether the key is long enough for a signature algorithm, and long enough for good.
    ///
    /// # Errors
    /// [`KeyError::TooSmall`] if the platform refuses keys of this length.
    pub fn check_for(&self, sign_type: SignType) -> Result<Option<KeyWarning>, KeyError> {
        key_length::check(self.bits(), sign_type)
    }

    /// The key as PKCS#8 PEM.
    ///
    /// # Errors
    /// Only if its numbers cannot be written, which reading has ruled out.
    pub fn to_pkcs8_pem(&self) -> Result<Zeroizing<String>, KeyError> {
        let pem = self.rsa().to_pkcs8_pem(LineEnding::LF);
        pem.ok().ok_or_else(|| damaged(KeyDamage::Numbers))
    }

    /// The key as PKCS#1 PEM.
    ///
    /// # Errors
    /// Only if its numbers cannot be written, which reading has ruled out.
    pub fn to_pkcs1_pem(&self) -> Result<Zeroizing<String>, KeyError> {
        let pem = self.rsa().to_pkcs1_pem(LineEnding::LF);
        pem.ok().ok_or_else(|| damaged(KeyDamage::Numbers))
    }

    /// The numbers.
    pub(crate) fn rsa(&self) -> &RsaPrivateKey {
        &self.0.rsa
    }
}

impl fmt::Debug for AppPrivateKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("AppPrivateKey([redacted])")
    }
}

fn damaged(damage: KeyDamage) -> KeyError {
    KeyError::Damaged {
        wanted: KeySlot::AppPrivateKey,
        damage,
    }
}
