//! 支付宝公钥: the key with which answers of the gateway are verified.

use std::fmt;

use rsa::RsaPublicKey;

use super::certificates::Certificate;
use super::reading::{Found, Material, Reading};
use super::spki_key::SpkiKey;
use super::{
    AppPublicKey, Fingerprint, KeyDamage, KeyEncoding, KeyError, KeyFormat, KeyNote, KeySlot,
    KeyWarning, key_length,
};
use crate::protocol::SignType;

/// Alipay's public key, from a key file or a certificate. Equal keys have equal modulus and
/// exponent, whatever they were read from.
#[derive(Clone)]
pub struct AlipayPublicKey {
    key: SpkiKey,
    certificate: Option<Certificate>,
    format: KeyFormat,
    encoding: KeyEncoding,
    notes: Vec<KeyNote>,
}

impl AlipayPublicKey {
    /// Reads the first RSA public key of a file or a pasted text: SPKI, PKCS#1, or the one in a
    /// certificate. A certificate of an authority is taken only if it is all there is.
    ///
    /// # Errors
    /// Says what is there instead of a public key.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        let reading = Reading::of(bytes);
        let alone = reading.found.len() == 1;
        let authorities = reading.found.iter().any(|found| is_usable(&found.material));
        match reading.take(|material| is_usable(material) && (alone || !is_authority(material))) {
            Ok(found) => Self::from_found(found),
            Err(_) if authorities => Err(KeyError::AuthorityCertificates),
            Err(reading) => Err(reading.refusal(KeySlot::AlipayPublicKey)),
        }
    }

    fn from_found(found: Found) -> Result<Self, KeyError> {
        let Found {
            material,
            encoding,
            mut notes,
        } = found;
        if is_authority(&material) {
            notes.push(KeyNote::AuthorityCertificate);
        }
        let format = material.format().unwrap_or(KeyFormat::Spki);
        let certificate = material.certificate().cloned();
        let key = material
            .into_public_key()
            .ok_or(KeyDamage::Structure)
            .and_then(SpkiKey::new);
        let wanted = KeySlot::AlipayPublicKey;
        let key = key.map_err(|damage| KeyError::Damaged { wanted, damage })?;
        Ok(Self {
            key,
            certificate,
            format,
            encoding,
            notes,
        })
    }

    /// The key in a certificate that was read before.
    pub(super) fn of_certificate(
        (certificate, key): (Certificate, SpkiKey),
        encoding: KeyEncoding,
        notes: Vec<KeyNote>,
    ) -> Self {
        Self {
            key,
            certificate: Some(certificate),
            format: KeyFormat::X509,
            encoding,
            notes,
        }
    }

    /// Length of its modulus.
    #[must_use]
    pub fn bits(&self) -> usize {
        self.key.bits()
    }

    /// The structure it was read from.
    #[must_use]
    pub fn format(&self) -> KeyFormat {
        self.format
    }

    /// The certificate that it was read from.
    #[must_use]
    pub fn certificate(&self) -> Option<&Certificate> {
        self.certificate.as_ref()
    }

    /// How it was written down.
    #[must_use]
    pub fn encoding(&self) -> KeyEncoding {
        self.encoding
    }

    /// What was mended while it was read.
    #[must_use]
    pub fn notes(&self) -> &[KeyNote] {
        &self.notes
    }

    /// SHA-256 of its SPKI.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        self.key.fingerprint()
    }

    /// Whether the key is long enough for a signature algorithm, and long enough for good.
    ///
    /// # Errors
    /// [`KeyError::TooSmall`] if the platform has no keys of this length.
    pub fn check_for(&self, sign_type: SignType) -> Result<Option<KeyWarning>, KeyError> {
        key_length::check(self.bits(), sign_type)
    }

    /// SPKI as one line of base64.
    #[must_use]
    pub fn to_base64_line(&self) -> String {
        self.key.base64_line()
    }

    /// SPKI as PEM.
    #[must_use]
    pub fn to_pem(&self) -> String {
        self.key.pem().to_owned()
    }

    /// Whether somebody has put the app's own public key where Alipay's belongs.
    #[must_use]
    pub fn is_same_key(&self, app_public_key: &AppPublicKey) -> bool {
        self.rsa() == app_public_key.rsa()
    }

    /// The bare key.
    pub(super) fn into_spki(self) -> SpkiKey {
        self.key
    }

    /// The numbers.
    pub(crate) fn rsa(&self) -> &RsaPublicKey {
        self.key.rsa()
    }
}

impl PartialEq for AlipayPublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.rsa() == other.rsa()
    }
}

impl Eq for AlipayPublicKey {}

impl fmt::Debug for AlipayPublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "AlipayPublicKey({})", self.fingerprint())
    }
}

/// An RSA public key, bare or in a certificate.
fn is_usable(material: &Material) -> bool {
    match material {
        Material::PublicKey(..) => true,
        Material::Certificate { key, .. } => matches!(key.as_ref(), Material::PublicKey(..)),
        _ => false,
    }
}

fn is_authority(material: &Material) -> bool {
    matches!(material, Material::Certificate { certificate, .. } if certificate.is_authority())
}
