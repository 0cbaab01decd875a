//! 应用公钥证书: names the app's key in certificate mode.

use std::fmt;

use jiff::Timestamp;

use super::leaf_file::LeafFile;
use super::{
    AlipayRootCertificate, Certificate, CertificateChain, CertificateError, CertificateSlot,
    CertificateWarning, ChainError,
};
use crate::keys::{AppPrivateKey, AppPublicKey, KeyEncoding, KeyNote};
use crate::protocol::{AppId, CertSn};

/// The app's certificate (`appCertPublicKey_….crt`). Requests carry its SN as `app_cert_sn`.
#[derive(Clone)]
pub struct AppCertificate(LeafFile);

impl AppCertificate {
    /// Reads a file or a pasted text: PEM, base64 or DER; authorities may stand in it too.
    ///
    /// # Errors
    /// Says what is there instead of an app's certificate.
    pub fn parse(bytes: &[u8]) -> Result<Self, CertificateError> {
        LeafFile::parse(bytes, CertificateSlot::App).map(Self)
    }

    /// A certificate that was read before.
    ///
    /// # Errors
    /// If it is Alipay's, or its key is none of RSA.
    pub fn of(certificate: Certificate) -> Result<Self, CertificateError> {
        LeafFile::of(certificate, Vec::new(), CertificateSlot::App).map(Self)
    }

    /// The certificate itself.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.0.certificate
    }

    /// Value of `app_cert_sn`.
    #[must_use]
    pub fn sn(&self) -> CertSn {
        self.0.certificate.sn()
    }

    /// The key that it certifies.
    #[must_use]
    pub fn public_key(&self) -> AppPublicKey {
        AppPublicKey::new(self.0.key.clone())
    }

    /// Whose app it was issued for: the digits after the last hyphen of its common name.
    #[must_use]
    pub fn app_id(&self) -> Option<AppId> {
        let name = self.0.certificate.subject().common_name()?;
        AppId::parse(name.rsplit('-').next()?).ok()
    }

    /// Whether it certifies the key with which requests are signed.
    #[must_use]
    pub fn belongs_to(&self, key: &AppPrivateKey) -> bool {
        self.public_key() == key.public_key()
    }

    /// Refuses a private key that it does not belong to.
    ///
    /// # Errors
    /// [`CertificateError::OtherPrivateKey`] with both fingerprints.
    pub fn check_key(&self, key: &AppPrivateKey) -> Result<(), CertificateError> {
        if self.belongs_to(key) {
            return Ok(());
        }
        Err(CertificateError::OtherPrivateKey {
            certified: self.0.key.fingerprint(),
            found: key.public_key().fingerprint(),
        })
    }

    /// Whether it can be used at a given time.
    ///
    /// # Errors
    /// If it is not valid yet, or not any more.
    pub fn check_validity(
        &self,
        now: Timestamp,
    ) -> Result<Option<CertificateWarning>, CertificateError> {
        self.0.check_validity(now)
    }

    /// Follows its signatures up to a root. Files of apps mostly lack the authority between, so
    /// that a missing issuer is no reason to refuse one.
    ///
    /// # Errors
    /// Says which link does not hold.
    pub fn check_chain(
        &self,
        roots: &AlipayRootCertificate,
        now: Timestamp,
    ) -> Result<CertificateChain, ChainError> {
        self.0.check_chain(roots, now)
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

    /// The file as PEM.
    #[must_use]
    pub fn to_pem(&self) -> String {
        self.0.to_pem()
    }
}

impl PartialEq for AppCertificate {
    fn eq(&self, other: &Self) -> bool {
        self.0.certificate == other.0.certificate
    }
}

impl Eq for AppCertificate {}

impl fmt::Debug for AppCertificate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "AppCertificate({})", self.sn())
    }
}
