//! The places in a profile that want a certificate.

/// What a certificate is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CertificateSlot {
    /// 应用公钥证书, usually `appCertPublicKey_….crt`.
    App,
    /// 支付宝公钥证书, usually `alipayCertPublicKey_RSA2.crt`.
    Alipay,
    /// 支付宝根证书, usually `alipayRootCert.crt`.
    Root,
}

impl CertificateSlot {
    /// Every slot, in the order in which profiles list them.
    pub const ALL: [Self; 3] = [Self::App, Self::Alipay, Self::Root];

    /// Its name in machine-readable output and in the selectors of the texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::App => "app-certificate",
            Self::Alipay => "alipay-certificate",
            Self::Root => "alipay-root-certificate",
        }
    }

    /// Id of the text that names it to people.
    #[must_use]
    pub fn text_id(self) -> &'static str {
        match self {
            Self::App => "certificate-slot-app",
            Self::Alipay => "certificate-slot-alipay",
            Self::Root => "certificate-slot-root",
        }
    }

    /// The name under which the console hands the file out.
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::App => "appCertPublicKey_….crt",
            Self::Alipay => "alipayCertPublicKey_RSA2.crt",
            Self::Root => "alipayRootCert.crt",
        }
    }
}
