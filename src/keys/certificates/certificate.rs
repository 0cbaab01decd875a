//! One certificate of RFC 5280, read by the place of its fields.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::RsaPublicKey;
use x509_cert::der::asn1::{AnyRef, BitStringRef, ObjectIdentifier, OctetStringRef};
use x509_cert::der::{Decode as _, Encode as _, Reader as _, SliceReader, Tag, Tagged as _};
use x509_cert::ext::pkix::BasicConstraints;
use x509_cert::spki::AlgorithmIdentifierRef;
use x509_cert::time::Validity;

use super::sn::sn_of;
use super::{
    CertificateName, CertificateSlot, CertificateValidity, SerialNumber, SignatureAlgorithm,
};
use crate::keys::reading::der;
use crate::keys::spki_key::SpkiKey;
use crate::protocol::CertSn;

/// A certificate of anybody. Clones share it; equal ones have equal bytes.
#[derive(Clone)]
pub struct Certificate(Arc<Parts>);

struct Parts {
    der: Vec<u8>,
    /// What the issuer signed.
    content: Vec<u8>,
    serial: SerialNumber,
    issuer: CertificateName,
    subject: CertificateName,
    validity: CertificateValidity,
    algorithm: SignatureAlgorithm,
    /// The algorithm has more data than its standard allows.
    oversized: bool,
    signature: Vec<u8>,
    authority: bool,
    key: Option<SpkiKey>,
    key_algorithm: String,
}

/// The key of a certificate, as far as it was understood.
pub(in crate::keys) struct CertificateKey {
    /// The key, if it is one of RSA.
    pub(in crate::keys) rsa: Option<RsaPublicKey>,
    /// Its algorithm.
    pub(in crate::keys) algorithm: String,
}

impl Certificate {
    /// Reads one SEQUENCE that fills `der`. `None` if a field is missing or cannot be read.
    pub(in crate::keys) fn of_der(der: &[u8], key: CertificateKey) -> Option<Self> {
        let fields = der::fields(der)?;
        let [content, algorithm, signature] = fields.as_slice() else {
            return None;
        };
        let inner = der::fields_of(*content)?;
        let (tagged, plain): (Vec<AnyRef<'_>>, Vec<_>) = inner
            .iter()
            .copied()
            .partition(|field| field.tag().is_context_specific());
        let [serial, _, issuer, validity, subject, ..] = plain.as_slice() else {
            return None;
        };
        let (issuer, subject) = (
            CertificateName::of_der(*issuer)?,
            CertificateName::of_der(*subject)?,
        );
        let is_self_issued = issuer == subject;
        let signature = signature.decode_as::<BitStringRef<'_>>().ok()?;
        Some(Self(Arc::new(Parts {
            content: content.to_der().ok()?,
            serial: SerialNumber::of_bytes(serial.value())?,
            validity: CertificateValidity::of_x509(&validity.decode_as::<Validity>().ok()?)?,
            algorithm: SignatureAlgorithm::new(identifier(*algorithm)?),
            oversized: algorithm.decode_as::<AlgorithmIdentifierRef<'_>>().is_err(),
            signature: signature.as_bytes()?.to_vec(),
            authority: may_sign(&tagged).unwrap_or(is_self_issued),
            key: key.rsa.and_then(|key| SpkiKey::new(key).ok()),
            key_algorithm: key.algorithm,
            der: der.to_vec(),
            issuer,
            subject,
        })))
    }

    /// Who it is for.
    #[must_use]
    pub fn subject(&self) -> &CertificateName {
        &self.0.subject
    }

    /// Who issued it.
    #[must_use]
    pub fn issuer(&self) -> &CertificateName {
        &self.0.issuer
    }

    /// Its number among those of its issuer.
    #[must_use]
    pub fn serial(&self) -> &SerialNumber {
        &self.0.serial
    }

    /// From when until when it is valid.
    #[must_use]
    pub fn validity(&self) -> CertificateValidity {
        self.0.validity
    }

    /// How its issuer signed it.
    #[must_use]
    pub fn signature_algorithm(&self) -> &SignatureAlgorithm {
        &self.0.algorithm
    }

    /// Whether the field of its signature algorithm holds more than it may, which strict readers
    /// refuse. One certificate of the published root file does.
    #[must_use]
    pub fn has_oversized_algorithm(&self) -> bool {
        self.0.oversized
    }

    /// Algorithm of the key in it, for example `RSA`, `EC`, `SM2`.
    #[must_use]
    pub fn key_algorithm(&self) -> &str {
        &self.0.key_algorithm
    }

    /// The number by which requests name it.
    #[must_use]
    pub fn sn(&self) -> CertSn {
        sn_of(self.0.issuer.as_str(), &self.0.serial)
    }

    /// Whether it may sign other certificates.
    #[must_use]
    pub fn is_authority(&self) -> bool {
        self.0.authority
    }

    /// Whether it names itself as its issuer, as roots do.
    #[must_use]
    pub fn is_self_issued(&self) -> bool {
        self.0.issuer == self.0.subject
    }

    /// Whose certificate it is, as far as its issuer tells: Alipay's authority has one class for
    /// apps and one for itself. `None` if the issuer is another.
    #[must_use]
    pub fn class(&self) -> Option<CertificateSlot> {
        let issuer = self.0.issuer.common_name()?;
        let has = |class: &str| issuer.contains(&format!("{CLASSES}{class} "));
        if self.0.authority {
            None
        } else if has("1") {
            Some(CertificateSlot::App)
        } else if has("2") {
            Some(CertificateSlot::Alipay)
        } else {
            None
        }
    }

    /// Its bytes.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.0.der
    }

    /// PEM with a line break at its end.
    #[must_use]
    pub fn to_pem(&self) -> String {
        /// What makes a line of 64 digits.
        const LINE: usize = 48;
        let lines = self
            .0
            .der
            .chunks(LINE)
            .map(|bytes| STANDARD.encode(bytes) + "\n");
        let lines: String = lines.collect();
        format!("-----BEGIN CERTIFICATE-----\n{lines}-----END CERTIFICATE-----\n")
    }

    /// The key in it, if it is one of RSA.
    pub(super) fn key(&self) -> Option<&SpkiKey> {
        self.0.key.as_ref()
    }

    /// Whether an issuer's key made the signature under it; `None` if signatures of this algorithm
    /// or with such keys are not checked.
    pub(super) fn is_signed_with(&self, issuer: &Self) -> Option<bool> {
        let (padding, digest) = self.0.algorithm.digest(&self.0.content)?;
        let key = issuer.key()?.rsa();
        Some(key.verify(padding, &digest, &self.0.signature).is_ok())
    }
}

/// Stands before the number of the class in the names of Alipay's authorities, and in ours.
const CLASSES: &str = "Certification Authority Class ";

/// Reads only the identifier, whatever follows it.
fn identifier(algorithm: AnyRef<'_>) -> Option<String> {
    let mut reader = SliceReader::new(algorithm.value()).ok()?;
    let identifier = reader.decode::<ObjectIdentifier>().ok()?;
    (algorithm.tag() == Tag::Sequence).then(|| identifier.to_string())
}

/// What the basic constraints say; `None` if there are none.
fn may_sign(tagged: &[AnyRef<'_>]) -> Option<bool> {
    let extensions = tagged.iter().find(|field| is_extensions(field.tag()))?;
    let extensions = AnyRef::from_der(extensions.value()).ok()?;
    let found = der::fields_of(extensions)?
        .into_iter()
        .find_map(|extension| {
            let fields = der::fields_of(extension)?;
            let (first, last) = (fields.first()?, fields.last()?);
            let identifier = first.decode_as::<ObjectIdentifier>().ok()?;
            let value = last.decode_as::<OctetStringRef<'_>>().ok()?;
            (identifier.to_string() == BASIC_CONSTRAINTS).then_some(value)
        })?;
    let constraints = BasicConstraints::from_der(found.as_bytes()).ok();
    Some(constraints.is_some_and(|constraints| constraints.ca))
}

const BASIC_CONSTRAINTS: &str = "2.5.29.19";

/// `[3] EXPLICIT`, other than the identifiers `[1]` and `[2]` of old versions.
fn is_extensions(tag: Tag) -> bool {
    matches!(tag, Tag::ContextSpecific { number, .. } if number.value() == 3)
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.0.der == other.0.der
    }
}

impl Eq for Certificate {}

impl fmt::Debug for Certificate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Certificate({}, {})", self.sn(), self.subject())
    }
}
