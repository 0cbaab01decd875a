//! One certificate of a root file.

use super::Certificate;
use crate::i18n::Locale;
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

    /// What is odd about it, for people.
    #[must_use]
    pub fn oddity(&self, locale: Locale) -> Option<String> {
        let certificate = self.certificate.as_ref()?;
        let is_odd = certificate.has_oversized_algorithm();
        is_odd.then(|| locale.text("certificate-oversized"))
    }

    /// Its common name, or all of its name; `…` if it could not be read.
    #[must_use]
    pub fn name(&self) -> &str {
        let subject = self.certificate.as_ref().map(Certificate::subject);
        subject.map_or("…", |subject| {
            subject.common_name().unwrap_or(subject.as_str())
        })
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

    /// The text that explains it.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        match self {
            Self::Counts => locale.text("certificate-member-counts"),
            Self::OtherAlgorithm(algorithm) => {
                let args = [("algorithm", algorithm.as_str())];
                locale.text_with("certificate-member-other-algorithm", &args)
            }
            Self::Unreadable(_) => locale.text("certificate-member-unreadable"),
        }
    }
}
