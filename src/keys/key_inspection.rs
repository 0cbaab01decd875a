//! What a file or a text is, whether or not it is of any use.

use rsa::RsaPublicKey;
use rsa::traits::PublicKeyParts as _;

use super::certificates::CertificateInspection;
use super::reading::{Found, Material, Reading};
use super::spki_key::SpkiKey;
use super::{
    Fingerprint, KeyDamage, KeyEncoding, KeyFormat, KeyKind, KeyNote, LooksLike, UsableKey,
};

/// Everything that can be said of the first key in some bytes. Holds nothing secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyInspection {
    /// What it is.
    pub kind: KeyKind,
    /// Algorithm of the key, or the tool whose container it is in; `None` for what is hidden
    /// behind a password and for what is no key.
    pub algorithm: Option<String>,
    /// The structure of an RSA key or a certificate.
    pub format: Option<KeyFormat>,
    /// How it was written down; `None` for what is no key.
    pub encoding: Option<KeyEncoding>,
    /// Length of the modulus of an RSA key, also of the one in a certificate or request.
    pub bits: Option<usize>,
    /// Fingerprint of an RSA key's public half, so that the two keys of a pair share it.
    pub fingerprint: Option<Fingerprint>,
    /// What a certificate says, and what it can be used for.
    pub certificate: Option<Box<CertificateInspection>>,
    /// What was mended while it was read.
    pub notes: Vec<KeyNote>,
    /// What is wrong with something that set out to be a key.
    pub damage: Option<KeyDamage>,
    /// What something else seems to be.
    pub looks_like: Option<LooksLike>,
}

impl KeyInspection {
    /// Looks at a file or a pasted text. "No key" is an answer too.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let reading = Reading::of(bytes);
        let (damage, looks_like) = (reading.damage, reading.looks_like);
        match reading.take(|_| true) {
            Ok(found) => Self::of_found(found).with_certificate(bytes),
            Err(_) => Self {
                damage,
                looks_like: damage.is_none().then_some(looks_like),
                ..Self::new(KeyKind::NotAKey, None)
            },
        }
    }

    /// What would be found in the file that a key was read from.
    #[must_use]
    pub fn of_key(key: &UsableKey) -> Self {
        let certificate = match key {
            UsableKey::Private(_) => None,
            UsableKey::Public(key) => key.certificate(),
        };
        let (kind, format, encoding, notes) = match key {
            UsableKey::Private(key) => (
                KeyKind::PrivateKey,
                key.format(),
                key.encoding(),
                key.notes(),
            ),
            UsableKey::Public(key) => {
                let kind = match key.format() {
                    KeyFormat::X509 => KeyKind::Certificate,
                    _ => KeyKind::PublicKey,
                };
                (kind, key.format(), key.encoding(), key.notes())
            }
        };
        Self {
            format: Some(format),
            encoding: Some(encoding),
            certificate: certificate
                .map(CertificateInspection::of_certificate)
                .map(Box::new),
            notes: notes.to_vec(),
            ..Self::new(kind, None).with_key(key.rsa_public())
        }
    }

    fn of_found(found: Found) -> Self {
        let Found {
            material,
            encoding,
            mut notes,
        } = found;
        let format = material.format();
        let inspection = match material {
            Material::PrivateKey(key, _) => {
                Self::new(KeyKind::PrivateKey, None).with_key(key.to_public_key())
            }
            Material::PublicKey(key, _) => Self::new(KeyKind::PublicKey, None).with_key(key),
            Material::Certificate { key, certificate } => {
                if certificate.is_authority() {
                    notes.push(KeyNote::AuthorityCertificate);
                }
                Self::new(KeyKind::Certificate, None).with_content(*key)
            }
            Material::CertificateRequest(key) => {
                Self::new(KeyKind::CertificateRequest, None).with_content(*key)
            }
            Material::EncryptedPrivateKey => Self::new(KeyKind::EncryptedPrivateKey, None),
            Material::EcPrivateKey => Self::new(KeyKind::EcPrivateKey, Some(EC)),
            Material::EcPublicKey => Self::new(KeyKind::EcPublicKey, Some(EC)),
            Material::Other(name) => Self::new(KeyKind::OtherKey, Some(&name)),
        };
        Self {
            format,
            encoding: Some(encoding),
            notes,
            ..inspection
        }
    }

    fn new(kind: KeyKind, algorithm: Option<&str>) -> Self {
        Self {
            kind,
            algorithm: algorithm.map(str::to_owned),
            format: None,
            encoding: None,
            bits: None,
            fingerprint: None,
            certificate: None,
            notes: Vec::new(),
            damage: None,
            looks_like: None,
        }
    }

    fn with_certificate(mut self, bytes: &[u8]) -> Self {
        if self.kind == KeyKind::Certificate {
            self.certificate = CertificateInspection::of(bytes).map(Box::new);
        }
        if self.certificate.as_ref().is_some_and(|it| it.is_bundle()) {
            // A root file is meant to hold several certificates of authorities.
            let odd = [KeyNote::SeveralKeys, KeyNote::AuthorityCertificate];
            self.notes.retain(|note| !odd.contains(note));
        }
        self
    }

    fn with_key(mut self, key: RsaPublicKey) -> Self {
        self.algorithm = Some("RSA".to_owned());
        self.bits = Some(key.n().bits());
        self.fingerprint = SpkiKey::new(key).ok().map(|key| key.fingerprint());
        self
    }

    /// What is in a certificate or a request.
    fn with_content(mut self, key: Material) -> Self {
        match key {
            Material::PublicKey(key, _) => return self.with_key(key),
            Material::Other(name) => self.algorithm = Some(name),
            _ => self.algorithm = Some(EC.to_owned()),
        }
        self
    }
}

const EC: &str = "EC";
