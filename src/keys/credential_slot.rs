//! The places in a profile that want a file.

use super::{CertificateSlot, KeySlot};
use crate::protocol::SigningMode;

/// A key's place or a certificate's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CredentialSlot {
    /// A key's.
    Key(KeySlot),
    /// A certificate's.
    Certificate(CertificateSlot),
}

impl CredentialSlot {
    /// 应用私钥.
    pub const APP_PRIVATE_KEY: Self = Self::Key(KeySlot::AppPrivateKey);
    /// 支付宝公钥.
    pub const ALIPAY_PUBLIC_KEY: Self = Self::Key(KeySlot::AlipayPublicKey);
    /// 应用公钥证书.
    pub const APP_CERTIFICATE: Self = Self::Certificate(CertificateSlot::App);
    /// 支付宝公钥证书.
    pub const ALIPAY_CERTIFICATE: Self = Self::Certificate(CertificateSlot::Alipay);
    /// 支付宝根证书.
    pub const ROOT_CERTIFICATE: Self = Self::Certificate(CertificateSlot::Root);

    /// Every place, in the order in which a profile lists them.
    pub const ALL: [Self; 5] = [
        Self::APP_PRIVATE_KEY,
        Self::ALIPAY_PUBLIC_KEY,
        Self::APP_CERTIFICATE,
        Self::ALIPAY_CERTIFICATE,
        Self::ROOT_CERTIFICATE,
    ];

    /// The places that are used in a signing mode. With certificates Alipay's key is that of its
    /// certificate.
    #[must_use]
    pub fn of_mode(mode: SigningMode) -> &'static [Self] {
        match mode {
            SigningMode::Keys => &[Self::APP_PRIVATE_KEY, Self::ALIPAY_PUBLIC_KEY],
            SigningMode::Certificates => &[
                Self::APP_PRIVATE_KEY,
                Self::APP_CERTIFICATE,
                Self::ALIPAY_CERTIFICATE,
                Self::ROOT_CERTIFICATE,
            ],
        }
    }
}

impl From<KeySlot> for CredentialSlot {
    fn from(slot: KeySlot) -> Self {
        Self::Key(slot)
    }
}

impl From<CertificateSlot> for CredentialSlot {
    fn from(slot: CertificateSlot) -> Self {
        Self::Certificate(slot)
    }
}
