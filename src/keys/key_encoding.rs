//! The ways in which the bytes of a key are written down.

/// How a key's DER bytes stand in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyEncoding {
    /// Base64 between `-----BEGIN …-----` and `-----END …-----`.
    Pem,
    /// Base64 without banners, usually in one line, as Alipay's key tool writes it.
    Base64Line,
    /// The bytes themselves.
    Der,
}

impl KeyEncoding {
    /// Its usual name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pem => "PEM",
            Self::Base64Line => "Base64",
            Self::Der => "DER",
        }
    }
}
