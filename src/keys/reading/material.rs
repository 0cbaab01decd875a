//! What a piece of DER is, by its structure alone.

use rsa::pkcs8::der::asn1::{AnyRef, OctetStringRef};
use rsa::pkcs8::der::{Tag, Tagged};
use rsa::{RsaPrivateKey, RsaPublicKey};
use x509_cert::der::Decode as _;
use x509_cert::spki::{AlgorithmIdentifierRef, SubjectPublicKeyInfoRef};

use super::algorithm::Algorithm;
use super::{der, rsa_numbers};
use crate::keys::certificates::{Certificate, CertificateKey};
use crate::keys::{KeyDamage, KeyFormat};

/// A key, or something of the family.
pub(in crate::keys) enum Material {
    /// An RSA private key.
    PrivateKey(Box<RsaPrivateKey>, KeyFormat),
    /// An RSA public key.
    PublicKey(RsaPublicKey, KeyFormat),
    /// A certificate and the key in it.
    Certificate {
        key: Box<Self>,
        certificate: Certificate,
    },
    /// A certificate request and the key in it.
    CertificateRequest(Box<Self>),
    /// A private key behind a password.
    EncryptedPrivateKey,
    /// A private key on an elliptic curve.
    EcPrivateKey,
    /// A public key on an elliptic curve.
    EcPublicKey,
    /// A key of another algorithm or container.
    Other(String),
}

impl Material {
    /// Recognises one SEQUENCE that fills `sequence`.
    pub(super) fn of_der(sequence: &[u8]) -> Result<Self, KeyDamage> {
        let fields = der::fields(sequence).ok_or(KeyDamage::Structure)?;
        let tags: Vec<Tag> = fields.iter().map(Tagged::tag).collect();
        match (tags.as_slice(), fields.as_slice()) {
            ([Tag::Integer, Tag::Integer], _) => {
                let key = rsa_numbers::public_key(sequence)?;
                Ok(Self::PublicKey(key, KeyFormat::Pkcs1Public))
            }
            (PKCS1_PRIVATE, _) => private_key(sequence, KeyFormat::Pkcs1),
            ([numbers @ .., Tag::Sequence], _) if numbers == PKCS1_PRIVATE => {
                Ok(Self::Other("multi-prime RSA".to_owned()))
            }
            (DSA_PRIVATE, _) => Ok(Self::Other("DSA".to_owned())),
            ([Tag::Integer, Tag::Sequence, Tag::OctetString, ..], [_, algorithm, key, ..]) => {
                pkcs8(*algorithm, *key)
            }
            (
                [
                    Tag::Integer,
                    Tag::OctetString,
                    Tag::ContextSpecific { .. },
                    ..,
                ],
                _,
            ) => Ok(Self::EcPrivateKey),
            ([Tag::Sequence, Tag::OctetString], _) => Ok(Self::EncryptedPrivateKey),
            ([Tag::Sequence, Tag::BitString], _) => {
                let info = SubjectPublicKeyInfoRef::from_der(sequence);
                spki(&info.ok().ok_or(KeyDamage::Structure)?)
            }
            ([Tag::Sequence, Tag::Sequence, Tag::BitString], [content, ..]) => {
                certificate_or_request(sequence, *content)
            }
            (
                [Tag::Integer, Tag::Sequence] | [Tag::Integer, Tag::Sequence, Tag::Sequence],
                [version, ..],
            ) if version.value() == [3] => Ok(Self::Other("PKCS#12".to_owned())),
            ([Tag::ObjectIdentifier, Tag::ContextSpecific { .. }], _) => {
                Ok(Self::Other("PKCS#7".to_owned()))
            }
            _ => Err(KeyDamage::Structure),
        }
    }
}

impl Material {
    /// The structure it was kept in, for what a slot can hold.
    pub(in crate::keys) fn format(&self) -> Option<KeyFormat> {
        match self {
            Self::PrivateKey(_, format) | Self::PublicKey(_, format) => Some(*format),
            Self::Certificate { .. } => Some(KeyFormat::X509),
            _ => None,
        }
    }

    /// The certificate, if it is one.
    pub(in crate::keys) fn certificate(&self) -> Option<&Certificate> {
        match self {
            Self::Certificate { certificate, .. } => Some(certificate),
            _ => None,
        }
    }

    /// An RSA public key, bare or in a certificate.
    pub(in crate::keys) fn into_public_key(self) -> Option<RsaPublicKey> {
        match self {
            Self::PublicKey(key, _) => Some(key),
            Self::Certificate { key, .. } => key.into_public_key(),
            _ => None,
        }
    }
}

/// Version, n, e, d, p, q, d mod p-1, d mod q-1, 1/q mod p.
const PKCS1_PRIVATE: &[Tag] = &[Tag::Integer; 9];

/// Version, p, q, g, y, x.
const DSA_PRIVATE: &[Tag] = &[Tag::Integer; 6];

fn private_key(pkcs1: &[u8], format: KeyFormat) -> Result<Material, KeyDamage> {
    Ok(Material::PrivateKey(
        Box::new(rsa_numbers::private_key(pkcs1)?),
        format,
    ))
}

fn pkcs8(algorithm: AnyRef<'_>, key: AnyRef<'_>) -> Result<Material, KeyDamage> {
    let algorithm = algorithm.decode_as::<AlgorithmIdentifierRef<'_>>();
    let key = key
        .decode_as::<OctetStringRef<'_>>()
        .ok()
        .ok_or(KeyDamage::Structure)?;
    match Algorithm::of(&algorithm.ok().ok_or(KeyDamage::Structure)?) {
        Algorithm::Rsa => match Material::of_der(key.as_bytes())? {
            Material::PrivateKey(key, _) => Ok(Material::PrivateKey(key, KeyFormat::Pkcs8)),
            other @ Material::Other(_) => Ok(other),
            _ => Err(KeyDamage::Structure),
        },
        Algorithm::EllipticCurve => Ok(Material::EcPrivateKey),
        Algorithm::Other(name) => Ok(Material::Other(name)),
    }
}

fn spki(info: &SubjectPublicKeyInfoRef<'_>) -> Result<Material, KeyDamage> {
    match Algorithm::of(&info.algorithm) {
        Algorithm::Rsa => {
            let der = info
                .subject_public_key
                .as_bytes()
                .ok_or(KeyDamage::Structure)?;
            Ok(Material::PublicKey(
                rsa_numbers::public_key(der)?,
                KeyFormat::Spki,
            ))
        }
        Algorithm::EllipticCurve => Ok(Material::EcPublicKey),
        Algorithm::Other(name) => Ok(Material::Other(name)),
    }
}

/// Finds the key by its place, because real certificates break rules that a parser of the whole
/// checks (one in Alipay's own root bundle does).
fn certificate_or_request(whole: &[u8], content: AnyRef<'_>) -> Result<Material, KeyDamage> {
    let fields = der::fields_of(content).ok_or(KeyDamage::Structure)?;
    let is_request = matches!(fields.as_slice(), [version, ..] if version.tag() == Tag::Integer)
        && fields.len() <= 4;
    // Request: version, subject, key. Certificate: [version], serial, algorithm, issuer, validity,
    // subject, key.
    let place = if is_request { 2 } else { 5 };
    let key = fields
        .iter()
        .filter(|field| !field.tag().is_context_specific())
        .nth(place);
    let info = key.and_then(|key| key.decode_as::<SubjectPublicKeyInfoRef<'_>>().ok());
    let key = Box::new(spki(&info.ok_or(KeyDamage::Structure)?)?);
    if is_request {
        return Ok(Material::CertificateRequest(key));
    }
    let certificate = Certificate::of_der(whole, certified(&key));
    Ok(Material::Certificate {
        key,
        certificate: certificate.ok_or(KeyDamage::Structure)?,
    })
}

fn certified(key: &Material) -> CertificateKey {
    let (rsa, algorithm) = match key {
        Material::PublicKey(key, _) => (Some(key.clone()), "RSA"),
        Material::Other(name) => (None, name.as_str()),
        _ => (None, "EC"),
    };
    CertificateKey {
        rsa,
        algorithm: algorithm.to_owned(),
    }
}
