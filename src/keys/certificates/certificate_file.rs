//! The certificates of a file, in its order.

use super::{Certificate, CertificateError, CertificateSlot};
use crate::keys::reading::{Material, find};
use crate::keys::{KeyDamage, KeyEncoding, KeyNote, LooksLike};

/// What was found in a file or a pasted text.
pub(super) struct CertificateFile {
    /// Every certificate, and what is wrong with each that cannot be read.
    pub(super) members: Vec<Result<Certificate, KeyDamage>>,
    /// How the first was written.
    pub(super) encoding: KeyEncoding,
    /// What was mended.
    pub(super) notes: Vec<KeyNote>,
    /// What else there is.
    other: Option<Material>,
    looks_like: LooksLike,
}

impl CertificateFile {
    /// Reads it.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let (findings, looks_like) = find(bytes);
        let mut file = Self {
            members: Vec::new(),
            encoding: findings
                .first()
                .map_or(KeyEncoding::Pem, |first| first.encoding),
            notes: Vec::new(),
            other: None,
            looks_like,
        };
        for finding in findings {
            for note in finding.notes {
                note.add_to(&mut file.notes);
            }
            match finding.material {
                Ok(Material::Certificate { certificate, .. }) => file.members.push(Ok(certificate)),
                Ok(other) => file.other = file.other.or(Some(other)),
                Err(damage) => file.members.push(Err(damage)),
            }
        }
        file
    }

    /// The ones that could be read.
    pub(super) fn certificates(&self) -> impl Iterator<Item = &Certificate> {
        self.members.iter().flatten()
    }

    /// Why nothing in here fits a slot, where no certificate of the right kind was found.
    pub(super) fn refusal(&self, wanted: CertificateSlot) -> CertificateError {
        if let Some(found) = self.certificates().next() {
            return misplaced(found, wanted);
        }
        if let Some(other) = &self.other {
            return wrong_kind(other, wanted);
        }
        let damage = self
            .members
            .iter()
            .find_map(|member| member.as_ref().err().copied());
        match (damage, self.looks_like) {
            (Some(damage), _) => CertificateError::Damaged { wanted, damage },
            (None, LooksLike::Nothing) => CertificateError::Empty { wanted },
            (None, LooksLike::HugeFile) => CertificateError::TooLarge,
            (None, looks_like) => CertificateError::NotACertificate { wanted, looks_like },
        }
    }
}

fn misplaced(found: &Certificate, wanted: CertificateSlot) -> CertificateError {
    if wanted == CertificateSlot::Root {
        CertificateError::NotAnAuthority
    } else if found.is_self_issued() {
        CertificateError::RootCertificate { wanted }
    } else {
        CertificateError::AuthorityCertificate { wanted }
    }
}

fn wrong_kind(found: &Material, wanted: CertificateSlot) -> CertificateError {
    match found {
        Material::PublicKey(..) | Material::EcPublicKey => CertificateError::PublicKey { wanted },
        Material::PrivateKey(..) | Material::EncryptedPrivateKey | Material::EcPrivateKey => {
            CertificateError::PrivateKey { wanted }
        }
        Material::CertificateRequest(_) => CertificateError::CertificateRequest { wanted },
        Material::Other(name) => CertificateError::OtherKey {
            wanted,
            name: name.clone(),
        },
        // Certificates are members.
        Material::Certificate { .. } => CertificateError::Damaged {
            wanted,
            damage: KeyDamage::Structure,
        },
    }
}
