//! One certificate of a root file.

use super::Certificate;
use crate::keys::KeyDamage;

/// What stands at one place of a root file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootMember {
    /// The certificate, if it could be read.
    pub certificate: Option<Certificate>,
    /// Whether its SN is part of the file's SN.
    pub standing: RootStanding,
}

/// Whether a certificate's SN is part of a root file's SN, and why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RootStanding {
    /// It is signed with RSA and counts.
    Counts,
    /// It is signed with another algorithm, of this name, and left out.
    OtherAlgorithm(String),
    /// It could not be read and is left out.
    Unreadable(KeyDamage),
}

impl RootMember {
    pub(super) fn of(member: Result<Certificate, KeyDamage>) -> Self {
        let standing = match &member {
            Ok(certificate) if certificate.signature_algorithm().is_rsa() => RootStanding::Counts,
            Ok(certificate) => {
                RootStanding::OtherAlgorithm(certificate.signature_algorithm().name().to_owned())
            }
            Err(damage) => RootStanding::Unreadable(*damage),
        };
        Self {
            certificate: member.ok(),
            standing,
        }
    }
}

impl RootStanding {
    /// Its name in machine-readable output.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::OtherAlgorithm(_) => "other-algorithm",
            Self::Unreadable(_) => "unreadable",
        }
    }

    /// Id of the text that explains it; `algorithm` is its placeable.
    #[must_use]
    pub fn text_id(&self) -> &'static str {
        match self {
            Self::Counts => "certificate-member-counts",
            Self::OtherAlgorithm(_) => "certificate-member-other-algorithm",
            Self::Unreadable(_) => "certificate-member-unreadable",
        }
    }
}
