//! Why a certificate could not be taken.

use jiff::Timestamp;

use super::CertificateSlot;
use crate::i18n::{Explain, Fault, Problem};
use crate::keys::{Fingerprint, KeyDamage, LARGEST_KEY_FILE, LooksLike};

/// What was found instead of the wanted certificate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// Nothing but blanks.
    #[error("empty; wanted: {}", wanted.name())]
    Empty {
        /// What was wanted.
        wanted: CertificateSlot,
    },
    /// More bytes than any certificate has.
    #[error("larger than {LARGEST_KEY_FILE} bytes")]
    TooLarge,
    /// A bare public key.
    #[error("a public key; wanted: {}", wanted.name())]
    PublicKey {
        /// What was wanted.
        wanted: CertificateSlot,
    },
    /// A private key.
    #[error("a private key; wanted: {}", wanted.name())]
    PrivateKey {
        /// What was wanted.
        wanted: CertificateSlot,
    },
    /// A certificate request.
    #[error("a certificate request; wanted: {}", wanted.name())]
    CertificateRequest {
        /// What was wanted.
        wanted: CertificateSlot,
    },
    /// A key of another algorithm or container.
    #[error("a key of kind {name}; wanted: {}", wanted.name())]
    OtherKey {
        /// What was wanted.
        wanted: CertificateSlot,
        /// Algorithm or container, for example `PKCS#12`.
        name: String,
    },
    /// Something else altogether.
    #[error("no certificate but {}; wanted: {}", looks_like.name(), wanted.name())]
    NotACertificate {
        /// What was wanted.
        wanted: CertificateSlot,
        /// What it seems to be.
        looks_like: LooksLike,
    },
    /// A certificate that lost something on its way.
    #[error("a damaged certificate ({damage:?}); wanted: {}", wanted.name())]
    Damaged {
        /// What was wanted.
        wanted: CertificateSlot,
        /// What is wrong with it.
        damage: KeyDamage,
    },
    /// The app's certificate where Alipay's belongs.
    #[error("the app's certificate where Alipay's belongs")]
    AppInAlipaySlot,
    /// Alipay's certificate where the app's belongs.
    #[error("Alipay's certificate where the app's belongs")]
    AlipayInAppSlot,
    /// Root certificates where that of the app or of Alipay belongs.
    #[error("root certificates; wanted: {}", wanted.name())]
    RootCertificate {
        /// What was wanted.
        wanted: CertificateSlot,
    },
    /// The certificate of an authority that is no root.
    #[error("the certificate of an authority below a root; wanted: {}", wanted.name())]
    AuthorityCertificate {
        /// What was wanted.
        wanted: CertificateSlot,
    },
    /// The certificate of an app or of Alipay where the roots belong.
    #[error("no authority's certificate where the root certificates belong")]
    NotAnAuthority,
    /// Root certificates none of which is signed with RSA.
    #[error("no root certificate is signed with RSA")]
    NoRsaRoot,
    /// The key in it is none of RSA.
    #[error("a certificate with a key of kind {algorithm}; wanted: {}", wanted.name())]
    OtherAlgorithm {
        /// What was wanted.
        wanted: CertificateSlot,
        /// Algorithm of the key in it.
        algorithm: String,
    },
    /// The app's certificate and its private key are no pair.
    #[error("the certificate is for key {certified:?}, the private key belongs to {found:?}")]
    OtherPrivateKey {
        /// The key in the certificate.
        certified: Fingerprint,
        /// The public half of the private key.
        found: Fingerprint,
    },
    /// Not valid any more.
    #[error("expired on {not_after}; wanted: {}", wanted.name())]
    Expired {
        /// What it is used for.
        wanted: CertificateSlot,
        /// The last second in which it was valid.
        not_after: Timestamp,
    },
    /// Not valid yet.
    #[error("not valid before {not_before}; wanted: {}", wanted.name())]
    NotYetValid {
        /// What it is used for.
        wanted: CertificateSlot,
        /// The first second in which it will be valid.
        not_before: Timestamp,
    },
}

impl CertificateError {
    /// Id of the Fluent message.
    fn id(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "certificate-empty",
            Self::TooLarge => "certificate-too-large",
            Self::PublicKey { .. } => "certificate-public-key",
            Self::PrivateKey { .. } => "certificate-private-key",
            Self::CertificateRequest { .. } => "certificate-request",
            Self::OtherKey { .. } => "certificate-other-key",
            Self::NotACertificate { .. } => "certificate-not-one",
            Self::Damaged { damage, .. } => damage_id(*damage),
            Self::AppInAlipaySlot => "certificate-app-in-alipay-slot",
            Self::AlipayInAppSlot => "certificate-alipay-in-app-slot",
            Self::RootCertificate { .. } => "certificate-root-in-other-slot",
            Self::AuthorityCertificate { .. } => "certificate-authority",
            Self::NotAnAuthority => "certificate-not-a-root",
            Self::NoRsaRoot => "certificate-no-rsa-root",
            Self::OtherAlgorithm { .. } => "certificate-other-algorithm",
            Self::OtherPrivateKey { .. } => "certificate-other-private-key",
            Self::Expired { .. } => "certificate-expired",
            Self::NotYetValid { .. } => "certificate-not-yet-valid",
        }
    }

    fn wanted(&self) -> Option<CertificateSlot> {
        match self {
            Self::Empty { wanted }
            | Self::PublicKey { wanted }
            | Self::PrivateKey { wanted }
            | Self::CertificateRequest { wanted }
            | Self::OtherKey { wanted, .. }
            | Self::NotACertificate { wanted, .. }
            | Self::Damaged { wanted, .. }
            | Self::RootCertificate { wanted }
            | Self::AuthorityCertificate { wanted }
            | Self::OtherAlgorithm { wanted, .. }
            | Self::Expired { wanted, .. }
            | Self::NotYetValid { wanted, .. } => Some(*wanted),
            Self::TooLarge
            | Self::AppInAlipaySlot
            | Self::AlipayInAppSlot
            | Self::NotAnAuthority
            | Self::NoRsaRoot
            | Self::OtherPrivateKey { .. } => None,
        }
    }
}

impl Explain for CertificateError {
    fn problem(&self) -> Problem {
        let mut problem = Problem::new(Fault::Input, self.id());
        if let Some(wanted) = self.wanted() {
            problem = problem
                .with("wanted", wanted.name())
                .with("file", wanted.file_name());
        }
        match self {
            Self::TooLarge => problem.with("limit", LARGEST_KEY_FILE / 1024),
            Self::OtherKey { name, .. } => problem.with("name", name),
            Self::NotACertificate { looks_like, .. } => problem.with("found", looks_like.name()),
            Self::Damaged { damage, .. } => with_damage(problem, *damage),
            Self::OtherAlgorithm { algorithm, .. } => problem.with("algorithm", algorithm),
            Self::OtherPrivateKey { certified, found } => problem
                .with("certified", certified.short())
                .with("found", found.short()),
            Self::Expired { not_after, .. } => problem.with("time", not_after),
            Self::NotYetValid { not_before, .. } => problem.with("time", not_before),
            _ => problem,
        }
    }
}

fn damage_id(damage: KeyDamage) -> &'static str {
    match damage {
        KeyDamage::Truncated { .. } => "certificate-truncated",
        KeyDamage::NoContent => "certificate-no-content",
        KeyDamage::ForeignCharacter(_) => "certificate-character",
        KeyDamage::Structure | KeyDamage::Numbers | KeyDamage::TooManyBits(_) => {
            "certificate-structure"
        }
    }
}

fn with_damage(problem: Problem, damage: KeyDamage) -> Problem {
    match damage {
        KeyDamage::Truncated { found, expected } => {
            problem.with("found", found).with("expected", expected)
        }
        KeyDamage::ForeignCharacter(character) => {
            let code = format!("U+{:04X}", u32::from(character));
            problem.with("character", character).with("code", code)
        }
        _ => problem,
    }
}
