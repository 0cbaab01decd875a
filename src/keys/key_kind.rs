//! What a text or a file really is.

/// The kinds of things that people take for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// An RSA private key that can be used as it is.
    PrivateKey,
    /// An RSA public key.
    PublicKey,
    /// An X.509 certificate (`.crt`), whatever the algorithm of its key.
    Certificate,
    /// A private key behind a password.
    EncryptedPrivateKey,
    /// A PKCS#10 certificate request (`.csr`).
    CertificateRequest,
    /// A private key on an elliptic curve.
    EcPrivateKey,
    /// A public key on an elliptic curve.
    EcPublicKey,
    /// A key of another algorithm or in a container of another tool: Ed25519, DSA, SM2, OpenSSH.
    OtherKey,
    /// No key, or one that is damaged.
    NotAKey,
}

impl KeyKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::PrivateKey,
        Self::PublicKey,
        Self::Certificate,
        Self::EncryptedPrivateKey,
        Self::CertificateRequest,
        Self::EcPrivateKey,
        Self::EcPublicKey,
        Self::OtherKey,
        Self::NotAKey,
    ];

    /// Its name in machine-readable output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PrivateKey => "private-key",
            Self::PublicKey => "public-key",
            Self::Certificate => "certificate",
            Self::EncryptedPrivateKey => "encrypted-private-key",
            Self::CertificateRequest => "certificate-request",
            Self::EcPrivateKey => "ec-private-key",
            Self::EcPublicKey => "ec-public-key",
            Self::OtherKey => "other-key",
            Self::NotAKey => "not-a-key",
        }
    }

    /// Id of the text that names it to people.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::PrivateKey => "key-kind-private-key",
            Self::PublicKey => "key-kind-public-key",
            Self::Certificate => "key-kind-certificate",
            Self::EncryptedPrivateKey => "key-kind-encrypted-private-key",
            Self::CertificateRequest => "key-kind-certificate-request",
            Self::EcPrivateKey => "key-kind-ec-private-key",
            Self::EcPublicKey => "key-kind-ec-public-key",
            Self::OtherKey => "key-kind-other-key",
            Self::NotAKey => "key-kind-not-a-key",
        }
    }
}
