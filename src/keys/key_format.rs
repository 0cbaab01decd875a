//! The ASN.1 structures in which RSA keys are kept.

/// The structure around the numbers of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyFormat {
    /// `RSAPrivateKey` of RFC 8017: what Alipay calls the non-Java format.
    Pkcs1,
    /// `PrivateKeyInfo` of RFC 5208: what Alipay calls the Java format.
    Pkcs8,
    /// `SubjectPublicKeyInfo` of RFC 5280, used for public keys everywhere at Alipay.
    Spki,
    /// `RSAPublicKey` of RFC 8017.
    Pkcs1Public,
    /// A certificate of RFC 5280.
    X509,
}

impl KeyFormat {
    /// Its usual name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pkcs1 => "PKCS#1",
            Self::Pkcs8 => "PKCS#8",
            Self::Spki => "SPKI",
            Self::Pkcs1Public => "PKCS#1 public",
            Self::X509 => "X.509",
        }
    }

    /// The label that belongs between the dashes of its PEM form.
    #[must_use]
    pub fn pem_label(self) -> &'static str {
        match self {
            Self::Pkcs1 => "RSA PRIVATE KEY",
            Self::Pkcs8 => "PRIVATE KEY",
            Self::Spki => "PUBLIC KEY",
            Self::Pkcs1Public => "RSA PUBLIC KEY",
            Self::X509 => "CERTIFICATE",
        }
    }
}
