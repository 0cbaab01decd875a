//! What the files of an app and of Alipay have in common: one certificate, perhaps its authorities.

use jiff::Timestamp;

use super::certificate_file::CertificateFile;
use super::{
    AlipayRootCertificate, Certificate, CertificateChain, CertificateError, CertificateSlot,
    CertificateWarning, ChainError, ValidityState,
};
use crate::keys::spki_key::SpkiKey;
use crate::keys::{KeyEncoding, KeyNote};

/// A certificate with an RSA key, and the authorities in the same file.
#[derive(Clone)]
pub(super) struct LeafFile {
    pub(super) slot: CertificateSlot,
    pub(super) certificate: Certificate,
    pub(super) key: SpkiKey,
    /// Authorities in the same file, in its order.
    pub(super) authorities: Vec<Certificate>,
    pub(super) encoding: KeyEncoding,
    pub(super) notes: Vec<KeyNote>,
}

impl LeafFile {
    /// Takes the first certificate that is no authority's.
    pub(super) fn parse(bytes: &[u8], wanted: CertificateSlot) -> Result<Self, CertificateError> {
        let file = CertificateFile::of(bytes);
        let leaf = file
            .certificates()
            .find(|certificate| !certificate.is_authority());
        let leaf = leaf.cloned().ok_or_else(|| file.refusal(wanted))?;
        let authorities = file
            .certificates()
            .filter(|certificate| certificate.is_authority());
        let authorities = authorities.cloned().collect();
        Self::of(leaf, authorities, wanted).map(|leaf| Self {
            encoding: file.encoding,
            notes: file.notes,
            ..leaf
        })
    }

    pub(super) fn of(
        certificate: Certificate,
        authorities: Vec<Certificate>,
        wanted: CertificateSlot,
    ) -> Result<Self, CertificateError> {
        match certificate.class() {
            Some(CertificateSlot::App) if wanted != CertificateSlot::App => {
                return Err(CertificateError::AppInAlipaySlot);
            }
            Some(CertificateSlot::Alipay) if wanted != CertificateSlot::Alipay => {
                return Err(CertificateError::AlipayInAppSlot);
            }
            _ => {}
        }
        let key = certificate.key().cloned();
        let key = key.ok_or_else(|| CertificateError::OtherAlgorithm {
            wanted,
            algorithm: certificate.key_algorithm().to_owned(),
        })?;
        Ok(Self {
            slot: wanted,
            certificate,
            key,
            authorities,
            encoding: KeyEncoding::Pem,
            notes: Vec::new(),
        })
    }

    pub(super) fn check_validity(
        &self,
        now: Timestamp,
    ) -> Result<Option<CertificateWarning>, CertificateError> {
        let (wanted, validity) = (self.slot, self.certificate.validity());
        match validity.state(now) {
            ValidityState::Valid => Ok(None),
            ValidityState::ExpiresSoon => Ok(Some(CertificateWarning::ExpiresSoon {
                slot: wanted,
                days: validity.days_left(now),
                not_after: validity.not_after,
            })),
            ValidityState::Expired => Err(CertificateError::Expired {
                wanted,
                not_after: validity.not_after,
            }),
            ValidityState::NotYet => Err(CertificateError::NotYetValid {
                wanted,
                not_before: validity.not_before,
            }),
        }
    }

    pub(super) fn check_chain(
        &self,
        roots: &AlipayRootCertificate,
        now: Timestamp,
    ) -> Result<CertificateChain, ChainError> {
        CertificateChain::of(&self.certificate, (&self.authorities, roots), now)
    }

    /// The certificate and its authorities as PEM.
    pub(super) fn to_pem(&self) -> String {
        let all = std::iter::once(&self.certificate).chain(&self.authorities);
        all.map(Certificate::to_pem).collect()
    }
}
