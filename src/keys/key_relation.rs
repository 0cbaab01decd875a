//! How two key files are related.

/// What the content of two files has to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyRelation {
    /// A private key and its public half.
    Pair,
    /// The same key twice, in whatever form.
    SameKey,
    /// A certificate, and the key it certifies or the private key to it.
    CertificateOf,
    /// Two different keys.
    Unrelated,
    /// At least one of them holds no RSA key that can be read.
    Unknown,
}

impl KeyRelation {
    /// Every relation.
    pub const ALL: [Self; 5] = [
        Self::Pair,
        Self::SameKey,
        Self::CertificateOf,
        Self::Unrelated,
        Self::Unknown,
    ];

    /// Its name in machine-readable output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pair => "pair",
            Self::SameKey => "same-key",
            Self::CertificateOf => "certificate-of",
            Self::Unrelated => "unrelated",
            Self::Unknown => "unknown",
        }
    }

    /// Id of the text that names it to people.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Pair => "key-relation-pair",
            Self::SameKey => "key-relation-same-key",
            Self::CertificateOf => "key-relation-certificate-of",
            Self::Unrelated => "key-relation-unrelated",
            Self::Unknown => "key-relation-unknown",
        }
    }

    /// Whether the two belong together.
    #[must_use]
    pub fn is_kin(self) -> bool {
        matches!(self, Self::Pair | Self::SameKey | Self::CertificateOf)
    }
}
