//! Making certificates of our own, for the simulator and for tests.

use std::time::Duration;

use jiff::Timestamp;
use rsa::pkcs1v15::SigningKey;
use rsa::pkcs8::EncodePublicKey as _;
use sha2::Sha256;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::builder::{Builder as _, CertificateBuilder, Profile};
use x509_cert::der::asn1::{GeneralizedTime, ObjectIdentifier, SetOfVec, Utf8StringRef};
use x509_cert::der::{Any, Decode as _, Encode as _};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::spki::SubjectPublicKeyInfoOwned;
use x509_cert::time::{Time, Validity};

use super::certificate_file::CertificateFile;
use super::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, Certificate, CertificateValidity,
    IssuingError,
};
use crate::keys::{AlipayPublicKey, AppPrivateKey, AppPublicKey};
use crate::protocol::AppId;

/// What every certificate needs and nothing here may choose: chance and time come from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateTerms {
    /// The serial number as random bytes; the highest bit is dropped, as serial numbers are
    /// positive.
    pub serial: [u8; 16],
    /// From when until when it is valid.
    pub validity: CertificateValidity,
}

/// An authority that signs with `SHA256withRSA`. All its names say TEST ONLY. A key may be of any
/// use elsewhere: it is a private key of RSA like every other.
#[derive(Clone, Debug)]
pub struct CertificateAuthority {
    certificate: Certificate,
    key: AppPrivateKey,
    /// The authorities between it and the root, itself first; empty for a root.
    below_root: Vec<Certificate>,
}

/// The object identifiers of `C`, `O`, `OU` and `CN`, in the order of a name's parts.
const PARTS: [ObjectIdentifier; 4] = [
    ObjectIdentifier::new_unwrap("2.5.4.6"),
    ObjectIdentifier::new_unwrap("2.5.4.10"),
    ObjectIdentifier::new_unwrap("2.5.4.11"),
    ObjectIdentifier::new_unwrap("2.5.4.3"),
];

/// How many authorities may stand below one of a class: none.
const LOWEST: Option<u8> = Some(0);

impl CertificateAuthority {
    /// A root that signs itself.
    ///
    /// # Errors
    /// Only for a validity that certificates cannot express, for example before 1970.
    pub fn root(key: &AppPrivateKey, terms: &CertificateTerms) -> Result<Self, IssuingError> {
        let subject = authority_name("R1")?;
        let signed = Signed {
            profile: Profile::Root,
            subject,
            public_key: spki(&key.public_key())?,
        };
        Ok(Self {
            certificate: signed.by(key, terms)?,
            key: key.clone(),
            below_root: Vec::new(),
        })
    }

    /// An authority below this one that issues certificates of apps, as Alipay's `Class 1 R1`.
    ///
    /// # Errors
    /// Only for a validity that certificates cannot express.
    pub fn for_apps(
        &self,
        key: &AppPrivateKey,
        terms: &CertificateTerms,
    ) -> Result<Self, IssuingError> {
        self.subordinate("Class 1 R1", key, terms)
    }

    /// An authority below this one that issues certificates of Alipay, as its `Class 2 R1`.
    ///
    /// # Errors
    /// Only for a validity that certificates cannot express.
    pub fn for_alipay(
        &self,
        key: &AppPrivateKey,
        terms: &CertificateTerms,
    ) -> Result<Self, IssuingError> {
        self.subordinate("Class 2 R1", key, terms)
    }

    /// A certificate of an app, without the authority that issued it, as the console hands it out.
    ///
    /// # Errors
    /// Only for a validity that certificates cannot express.
    pub fn app_certificate(
        &self,
        key: &AppPublicKey,
        app_id: &AppId,
        terms: &CertificateTerms,
    ) -> Result<AppCertificate, IssuingError> {
        let subject = name(["CN", "TEST ONLY", "Alipay", &format!("TEST ONLY-{app_id}")])?;
        let certificate = self.leaf(subject, spki(key)?, terms)?;
        AppCertificate::of(certificate).map_err(because)
    }

    /// A certificate of Alipay, with the authorities up to the root.
    ///
    /// # Errors
    /// Only for a validity that certificates cannot express.
    pub fn alipay_certificate(
        &self,
        key: &AlipayPublicKey,
        terms: &CertificateTerms,
    ) -> Result<AlipayCertificate, IssuingError> {
        let subject = name(["CN", "TEST ONLY", "Alipay", "TEST ONLY Alipay"])?;
        let key = key.rsa().to_public_key_der().map_err(because)?;
        let key = SubjectPublicKeyInfoOwned::from_der(key.as_bytes()).map_err(because)?;
        let certificate = self.leaf(subject, key, terms)?;
        AlipayCertificate::of(certificate, self.below_root.clone()).map_err(because)
    }

    /// The file of root certificates with this one alone.
    ///
    /// # Errors
    /// Never for authorities made here, which sign with RSA.
    pub fn root_file(&self) -> Result<AlipayRootCertificate, IssuingError> {
        AlipayRootCertificate::of(vec![Ok(self.certificate.clone())]).map_err(because)
    }

    /// Its own certificate.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    fn subordinate(
        &self,
        class: &str,
        key: &AppPrivateKey,
        terms: &CertificateTerms,
    ) -> Result<Self, IssuingError> {
        let signed = Signed {
            profile: Profile::SubCA {
                issuer: self.name()?,
                path_len_constraint: LOWEST,
            },
            subject: authority_name(class)?,
            public_key: spki(&key.public_key())?,
        };
        let certificate = signed.by(&self.key, terms)?;
        let mut below_root = vec![certificate.clone()];
        below_root.extend_from_slice(&self.below_root);
        Ok(Self {
            certificate,
            key: key.clone(),
            below_root,
        })
    }

    fn leaf(
        &self,
        subject: Name,
        public_key: SubjectPublicKeyInfoOwned,
        terms: &CertificateTerms,
    ) -> Result<Certificate, IssuingError> {
        let profile = Profile::Leaf {
            issuer: self.name()?,
            enable_key_agreement: false,
            enable_key_encipherment: false,
        };
        let signed = Signed {
            profile,
            subject,
            public_key,
        };
        signed.by(&self.key, terms)
    }

    fn name(&self) -> Result<Name, IssuingError> {
        Name::from_der(self.certificate.subject().der()).map_err(because)
    }
}

/// What is signed.
struct Signed {
    profile: Profile,
    subject: Name,
    public_key: SubjectPublicKeyInfoOwned,
}

impl Signed {
    fn by(
        self,
        key: &AppPrivateKey,
        terms: &CertificateTerms,
    ) -> Result<Certificate, IssuingError> {
        let signer = SigningKey::<Sha256>::new(key.rsa().clone());
        let [first, rest @ ..] = terms.serial;
        let mut serial = vec![first & 0x7F];
        serial.extend_from_slice(&rest);
        let builder = CertificateBuilder::new(
            self.profile,
            x509_cert::serial_number::SerialNumber::new(&serial).map_err(because)?,
            validity(&terms.validity)?,
            self.subject,
            self.public_key,
            &signer,
        );
        let made = builder
            .map_err(because)?
            .build::<rsa::pkcs1v15::Signature>();
        let der = made.map_err(because)?.to_der().map_err(because)?;
        let file = CertificateFile::of(&der);
        let certificate = file.certificates().next().cloned();
        certificate.ok_or_else(|| IssuingError("unreadable".to_owned()))
    }
}

fn authority_name(level: &str) -> Result<Name, IssuingError> {
    let own = format!("TEST ONLY Certification Authority {level}");
    name(["CN", "TEST ONLY", "Certification Authority", &own])
}

/// A name of four parts, the most general first, whatever characters are in them.
fn name(values: [&str; 4]) -> Result<Name, IssuingError> {
    let parts = PARTS.into_iter().zip(values).map(|(oid, value)| {
        let value = Utf8StringRef::new(value).and_then(|value| Any::encode_from(&value));
        let attribute = value.map(|value| AttributeTypeAndValue { oid, value });
        let set = attribute.and_then(|attribute| SetOfVec::try_from(vec![attribute]));
        set.map(RelativeDistinguishedName::from)
    });
    let parts: Result<Vec<_>, _> = parts.collect();
    parts.map(RdnSequence).map_err(because)
}

fn spki(key: &AppPublicKey) -> Result<SubjectPublicKeyInfoOwned, IssuingError> {
    let der = key.rsa().to_public_key_der().map_err(because)?;
    SubjectPublicKeyInfoOwned::from_der(der.as_bytes()).map_err(because)
}

fn validity(validity: &CertificateValidity) -> Result<Validity, IssuingError> {
    Ok(Validity {
        not_before: time(validity.not_before)?,
        not_after: time(validity.not_after)?,
    })
}

fn time(timestamp: Timestamp) -> Result<Time, IssuingError> {
    let seconds = u64::try_from(timestamp.as_second()).map_err(because)?;
    let time = GeneralizedTime::from_unix_duration(Duration::from_secs(seconds));
    time.map(Time::GeneralTime).map_err(because)
}

fn because(error: impl std::fmt::Display) -> IssuingError {
    IssuingError(error.to_string())
}
