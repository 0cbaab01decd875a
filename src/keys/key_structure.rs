//! The structures into which a key can be converted.

use super::KeyFormat;

/// A structure that a key file can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyStructure {
    /// A private key as PKCS#1: what Alipay calls the non-Java format (RFC 8017 A.1.2).
    Pkcs1,
    /// A private key as PKCS#8: what Alipay calls the Java format (RFC 5208).
    Pkcs8,
    /// A public key as `SubjectPublicKeyInfo`, what Alipay uses everywhere (RFC 5280).
    Spki,
    /// A public key as PKCS#1 (RFC 8017 A.1.1).
    Pkcs1Public,
}

impl KeyStructure {
    /// Every structure.
    pub const ALL: [Self; 4] = [Self::Pkcs8, Self::Pkcs1, Self::Spki, Self::Pkcs1Public];

    /// Whether what is written in it is secret.
    #[must_use]
    pub fn is_private(self) -> bool {
        matches!(self, Self::Pkcs1 | Self::Pkcs8)
    }

    /// The same structure among those that files are found in.
    #[must_use]
    pub fn format(self) -> KeyFormat {
        match self {
            Self::Pkcs1 => KeyFormat::Pkcs1,
            Self::Pkcs8 => KeyFormat::Pkcs8,
            Self::Spki => KeyFormat::Spki,
            Self::Pkcs1Public => KeyFormat::Pkcs1Public,
        }
    }

    /// Id of the text that names it to people.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Pkcs1 => "key-structure-pkcs1",
            Self::Pkcs8 => "key-structure-pkcs8",
            Self::Spki => "key-structure-spki",
            Self::Pkcs1Public => "key-structure-pkcs1-public",
        }
    }
}
