//! 支付宝公钥证书: holds the key with which answers are verified in certificate mode.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;

use super::leaf_file::LeafFile;
use super::{
    AlipayRootCertificate, Certificate, CertificateChain, CertificateError, CertificateSlot,
    CertificateWarning, ChainError,
};
use crate::keys::{AlipayPublicKey, KeyDamage, KeyEncoding, KeyNote};
use crate::protocol::CertSn;

/// Alipay's certificate (`alipayCertPublicKey_RSA2.crt`). Answers carry its SN as
/// `alipay_cert_sn`.
#[derive(Clone)]
pub struct AlipayCertificate(LeafFile);

impl AlipayCertificate {
    /// Reads a file or a pasted text: PEM, base64 or DER; authorities may stand in it too.
    ///
    /// # Errors
    /// Says what is there instead of Alipay's certificate.
    pub fn parse(bytes: &[u8]) -> Result<Self, CertificateError> {
        LeafFile::parse(bytes, CertificateSlot::Alipay).map(Self)
    }

    /// A certificate that was read before, and the authorities that belong to it.
    ///
    /// # Errors
    /// If it is an app's, or its key is none of RSA.
    pub fn of(
        certificate: Certificate,
        authorities: Vec<Certificate>,
    ) -> Result<Self, CertificateError> {
        LeafFile::of(certificate, authorities, CertificateSlot::Alipay).map(Self)
    }

    /// Reads `alipay_cert_content` of `alipay.open.app.alipaycert.download`: base64 of PEM.
    ///
    /// # Errors
    /// If it is no base64, or what is in it is not Alipay's certificate.
    pub fn of_download(content: &str) -> Result<Self, CertificateError> {
        let digits: String = content.split_whitespace().collect();
        let pem = STANDARD.decode(digits).ok();
        let pem = pem.ok_or(CertificateError::Damaged {
            wanted: CertificateSlot::Alipay,
            damage: KeyDamage::Structure,
        })?;
        Self::parse(&pem)
    }

    /// What `alipay_cert_content` holds for it.
    #[must_use]
    pub fn to_download(&self) -> String {
        STANDARD.encode(self.to_pem())
    }

    /// The certificate itself.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.0.certificate
    }

    /// The authorities in the same file.
    #[must_use]
    pub fn authorities(&self) -> &[Certificate] {
        &self.0.authorities
    }

    /// What `alipay_cert_sn` says in answers that it verifies.
    #[must_use]
    pub fn sn(&self) -> CertSn {
        self.0.certificate.sn()
    }

    /// The key with which answers are verified.
    #[must_use]
    pub fn public_key(&self) -> AlipayPublicKey {
        let file = &self.0;
        AlipayPublicKey::of_certificate(
            (file.certificate.clone(), file.key.clone()),
            file.encoding,
            file.notes.clone(),
        )
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

    /// Follows its signatures up to a root.
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

impl PartialEq for AlipayCertificate {
    fn eq(&self, other: &Self) -> bool {
        self.0.certificate == other.0.certificate
    }
}

impl Eq for AlipayCertificate {}

impl fmt::Debug for AlipayCertificate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "AlipayCertificate({})", self.sn())
    }
}
