//! What a file of certificates is said to be.

use super::certificate_file::CertificateFile;
use super::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, Certificate, CertificateSlot,
};
use crate::i18n::Locale;

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
        let first = leaf.or(file.certificates().next())?.clone();
        let roots = || AlipayRootCertificate::parse(bytes).ok();
        Some(Self::new(first, roots))
    }

    /// What would be said of the file that a certificate was read from.
    #[must_use]
    pub fn of_certificate(certificate: &Certificate) -> Self {
        let roots = || AlipayRootCertificate::parse(certificate.der()).ok();
        Self::new(certificate.clone(), roots)
    }

    fn new(
        certificate: Certificate,
        roots: impl FnOnce() -> Option<AlipayRootCertificate>,
    ) -> Self {
        let is_leaf = !certificate.is_authority();
        let root = if is_leaf { None } else { roots() };
        let fits = |slot: &CertificateSlot| {
            let certificate = certificate.clone();
            match slot {
                CertificateSlot::App => is_leaf && AppCertificate::of(certificate).is_ok(),
                CertificateSlot::Alipay => {
                    is_leaf && AlipayCertificate::of(certificate, Vec::new()).is_ok()
                }
                CertificateSlot::Root => root.is_some(),
            }
        };
        let slots = CertificateSlot::ALL.into_iter().filter(fits).collect();
        Self {
            certificate,
            slots,
            root,
        }
    }

    /// The slots that take the file, for people.
    #[must_use]
    pub fn slots_text(&self, locale: Locale) -> String {
        if self.slots.is_empty() {
            return locale.text("certificate-fits-nothing");
        }
        let slots = self.slots.iter().map(|slot| locale.text(slot.text_id()));
        slots.collect::<Vec<_>>().join(" / ")
    }

    /// Whether it is a root file of several certificates.
    #[must_use]
    pub fn is_bundle(&self) -> bool {
        let root = self.root.as_ref();
        root.is_some_and(|root| root.members().len() > 1)
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
