//! Why a key could not be taken.

use crate::i18n::{Explain, Fault, Problem};
use crate::protocol::SignType;

use super::{KeyDamage, KeySlot, LooksLike};

/// What was found instead of the wanted key. Holds nothing of a key's content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing but blanks.
    #[error("empty; wanted: {}", wanted.name())]
    Empty {
        /// What was wanted.
        wanted: KeySlot,
    },
    /// More bytes than any key has.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// A public key where the app's private key belongs.
    #[error("a public key where the app's private key belongs")]
    PublicKeyInPrivateSlot,
    /// A private key where Alipay's public key belongs.
    #[error("a private key where Alipay's public key belongs")]
    PrivateKeyInPublicSlot,
    /// A certificate where the app's private key belongs.
    #[error("a certificate where the app's private key belongs")]
    CertificateInPrivateSlot,
    /// Several certificates, all of authorities: the root bundle.
    #[error("certificates of authorities only")]
    AuthorityCertificates,
    /// A private key behind a password.
    #[error("a private key protected by a password; wanted: {}", wanted.name())]
    EncryptedPrivateKey {
        /// What was wanted.
        wanted: KeySlot,
    },
    /// A certificate request.
    #[error("a certificate request; wanted: {}", wanted.name())]
    CertificateRequest {
        /// What was wanted.
        wanted: KeySlot,
    },
    /// A key on an elliptic curve, or a certificate with one.
    #[error("an elliptic curve key; wanted: {}", wanted.name())]
    EcKey {
        /// What was wanted.
        wanted: KeySlot,
    },
    /// A key of another algorithm or container, or a certificate with one.
    #[error("a key of kind {name}; wanted: {}", wanted.name())]
    OtherKey {
        /// What was wanted.
        wanted: KeySlot,
        /// Algorithm or container, for example `Ed25519`, `SM2`, `OpenSSH`.
        name: String,
    },
    /// Something else altogether.
    #[error("no key but {}; wanted: {}", looks_like.name(), wanted.name())]
    NotAKey {
        /// What was wanted.
        wanted: KeySlot,
        /// What it seems to be.
        looks_like: LooksLike,
    },
    /// A key that lost something on its way.
    #[error("a damaged key ({damage:?}); wanted: {}", wanted.name())]
    Damaged {
        /// What was wanted.
        wanted: KeySlot,
        /// What is wrong with it.
        damage: KeyDamage,
    },
    /// Too short for the signature algorithm.
    #[error("{bits} bits, {} wants {}", sign_type.name(), sign_type.least_bits())]
    TooSmall {
        /// Length of the modulus.
        bits: usize,
        /// The algorithm it was to serve.
        sign_type: SignType,
    },
    /// The path names a folder.
    #[error("{path} is a folder")]
    Folder {
        /// The path as given.
        path: String,
    },
    /// The path names a pipe, socket or device.
    #[error("{path} is no regular file")]
    SpecialFile {
        /// The path as given.
        path: String,
    },
    /// The text of a key where the path of its file belongs. The text is not repeated.
    #[error("the text of a key where a path belongs")]
    TextAsPath,
    /// Nothing has this path.
    #[error("{path} does not exist")]
    NotFound {
        /// The path as given.
        path: String,
    },
    /// The file may not be read.
    #[error("{path} may not be read")]
    NoPermission {
        /// The path as given.
        path: String,
    },
    /// Reading failed for another reason.
    #[error("{path}: {reason}")]
    Io {
        /// The path as given.
        path: String,
        /// What the operating system says.
        reason: String,
    },
}

impl KeyError {
    /// Whose turn it is: the user's, unless the computer refused.
    fn fault(&self) -> Fault {
        match self {
            Self::NoPermission { .. } | Self::Io { .. } => Fault::Machine,
            _ => Fault::Input,
        }
    }

    /// Id of the Fluent message.
    fn id(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "key-empty",
            Self::TooLarge { .. } => "key-too-large",
            Self::PublicKeyInPrivateSlot => "key-public-in-private-slot",
            Self::PrivateKeyInPublicSlot => "key-private-in-public-slot",
            Self::CertificateInPrivateSlot => "key-certificate-in-private-slot",
            Self::AuthorityCertificates => "key-authority-certificates",
            Self::EncryptedPrivateKey { .. } => "key-encrypted",
            Self::CertificateRequest { .. } => "key-certificate-request",
            Self::EcKey { .. } => "key-ec",
            Self::OtherKey { .. } => "key-other",
            Self::NotAKey { .. } => "key-not-a-key",
            Self::Damaged { damage, .. } => damage_id(*damage),
            Self::TooSmall { .. } => "key-too-small",
            Self::Folder { .. } => "key-file-folder",
            Self::SpecialFile { .. } => "key-file-special",
            Self::TextAsPath => "key-text-as-path",
            Self::NotFound { .. } => "key-file-not-found",
            Self::NoPermission { .. } => "key-file-no-permission",
            Self::Io { .. } => "key-file-io",
        }
    }
}

impl Explain for KeyError {
    fn problem(&self) -> Problem {
        let problem = Problem::new(self.fault(), self.id());
        match self {
            Self::PublicKeyInPrivateSlot
            | Self::PrivateKeyInPublicSlot
            | Self::CertificateInPrivateSlot
            | Self::AuthorityCertificates
            | Self::TextAsPath => problem,
            Self::TooLarge { limit } => problem.with("limit", limit / 1024),
            Self::Empty { wanted }
            | Self::EncryptedPrivateKey { wanted }
            | Self::CertificateRequest { wanted }
            | Self::EcKey { wanted } => problem.with("wanted", wanted.name()),
            Self::OtherKey { wanted, name } => {
                problem.with("wanted", wanted.name()).with("name", name)
            }
            Self::NotAKey { wanted, looks_like } => problem
                .with("wanted", wanted.name())
                .with("found", looks_like.name()),
            Self::Damaged { wanted, damage } => {
                with_damage(problem.with("wanted", wanted.name()), *damage)
            }
            Self::TooSmall { bits, sign_type } => problem
                .with("bits", bits)
                .with("least", sign_type.least_bits())
                .with("sign-type", sign_type.name()),
            Self::Folder { path }
            | Self::SpecialFile { path }
            | Self::NotFound { path }
            | Self::NoPermission { path } => problem.with("path", path),
            Self::Io { path, reason } => problem.with("path", path).with("reason", reason),
        }
    }
}

fn damage_id(damage: KeyDamage) -> &'static str {
    match damage {
        KeyDamage::Truncated { .. } => "key-damaged-truncated",
        KeyDamage::NoContent => "key-damaged-no-content",
        KeyDamage::ForeignCharacter(_) => "key-damaged-character",
        KeyDamage::Structure => "key-damaged-structure",
        KeyDamage::Numbers => "key-damaged-numbers",
        KeyDamage::TooManyBits(_) => "key-too-many-bits",
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
        KeyDamage::TooManyBits(bits) => problem
            .with("bits", bits)
            .with("most", super::LONGEST_MODULUS),
        KeyDamage::NoContent | KeyDamage::Structure | KeyDamage::Numbers => problem,
    }
}
