//! What a file of certificates is said to be.

use super::certificate_file::CertificateFile;
use super::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, Certificate, CertificateSlot,
};

/// The certificate of a file that matters, and what the file can be used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateInspection {
    /// The first that is no authority's, or else the first.
    pub certificate: Certificate,
    /// The slots that take the file.
    pub slots: Vec<CertificateSlot>,
    /// All of the file, if it fits as the root file.
    pub root: Option<AlipayRootCertificate>,
}

impl CertificateInspection {
    /// Looks at a file or a pasted text; `None` if it holds no certificate.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let file = CertificateFile::of(bytes);
        let leaf = file
            .certificates()
            .find(|certificate| !certificate.is_authority());
        let certificate = leaf.or(file.certificates().next())?.clone();
        let root = match leaf {
            Some(_) => None,
            None => AlipayRootCertificate::parse(bytes).ok(),
        };
        let fits = |slot: &CertificateSlot| match slot {
            CertificateSlot::App => {
                leaf.is_some() && AppCertificate::of(certificate.clone()).is_ok()
            }
            CertificateSlot::Alipay => {
                leaf.is_some() && AlipayCertificate::of(certificate.clone(), Vec::new()).is_ok()
            }
            CertificateSlot::Root => root.is_some(),
        };
        let slots = CertificateSlot::ALL.into_iter().filter(fits).collect();
        Some(Self {
            certificate,
            slots,
            root,
        })
    }

    /// The SN by which requests or answers name the file.
    #[must_use]
    pub fn sn(&self) -> String {
        match &self.root {
            Some(root) => root.sn().to_string(),
            None => self.certificate.sn().to_string(),
        }
    }
}
