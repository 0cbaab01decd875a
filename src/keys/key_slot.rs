//! The places in a profile that want a key.

/// What a key is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeySlot {
    /// 应用私钥, with which requests are signed.
    AppPrivateKey,
    /// 支付宝公钥, with which answers are verified.
    AlipayPublicKey,
}

impl KeySlot {
    /// Its name in machine-readable output and in the selectors of the texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AppPrivateKey => "app-private-key",
            Self::AlipayPublicKey => "alipay-public-key",
        }
    }
}
