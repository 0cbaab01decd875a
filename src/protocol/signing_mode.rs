//! The two ways in which an app's keys are looked after.

/// How requests are signed and answers are checked. An app is in one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SigningMode {
    /// 公钥模式: bare public keys, exchanged in the console.
    Keys,
    /// 证书模式: certificates; requests name theirs by serial numbers.
    Certificates,
}

impl SigningMode {
    /// The name that is quoted.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::Certificates => "certificates",
        }
    }
}
