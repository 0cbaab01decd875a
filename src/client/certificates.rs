//! The three files of certificate mode.

use jiff::Timestamp;

use crate::keys::AlipayPublicKey;
use crate::keys::AppPrivateKey;
use crate::keys::certificates::{
    AlipayCertificate, AlipayRootCertificate, AppCertificate, CertificateError, CertificateWarning,
    ChainError,
};
use crate::protocol::CertificateSns;

/// What calls in certificate mode are made and checked with, besides the private key. Requests name
/// two of them by their SN, and the key of the third checks answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificates {
    app: AppCertificate,
    alipay: AlipayCertificate,
    root: AlipayRootCertificate,
    answer_key: AlipayPublicKey,
}

impl Certificates {
    /// The three together. That the first belongs to the private key is checked by
    /// [`Self::check_key`].
    #[must_use]
    pub fn new(
        app: AppCertificate,
        alipay: AlipayCertificate,
        root: AlipayRootCertificate,
    ) -> Self {
        Self {
            answer_key: alipay.public_key(),
            app,
            alipay,
            root,
        }
    }

    /// 应用公钥证书
    #[must_use]
    pub fn app(&self) -> &AppCertificate {
        &self.app
    }

    /// 支付宝公钥证书
    #[must_use]
    pub fn alipay(&self) -> &AlipayCertificate {
        &self.alipay
    }

    /// 支付宝根证书
    #[must_use]
    pub fn root(&self) -> &AlipayRootCertificate {
        &self.root
    }

    /// The key in Alipay's certificate, with which answers are checked.
    #[must_use]
    pub fn answer_key(&self) -> &AlipayPublicKey {
        &self.answer_key
    }

    /// What requests say about them, and what answers are to say.
    #[must_use]
    pub fn sns(&self) -> CertificateSns {
        CertificateSns {
            app_cert_sn: self.app.sn().to_string(),
            alipay_root_cert_sn: self.root.sn().to_string(),
            alipay_cert_sn: Some(self.alipay.sn().to_string()),
        }
    }

    /// The same app and roots with another certificate of Alipay's, for example one that was
    /// downloaded.
    #[must_use]
    pub fn with_alipay(&self, alipay: AlipayCertificate) -> Self {
        Self::new(self.app.clone(), alipay, self.root.clone())
    }

    /// Refuses a private key that the app's certificate does not belong to: the gateway would
    /// refuse every signature of it.
    ///
    /// # Errors
    /// [`CertificateError::OtherPrivateKey`]
    pub fn check_key(&self, key: &AppPrivateKey) -> Result<(), CertificateError> {
        self.app.check_key(key)
    }

    /// What is odd about them and keeps no call from being made.
    #[must_use]
    pub fn warnings(&self, now: Timestamp) -> Vec<CertificateWarning> {
        let validity = [
            self.app.check_validity(now),
            self.alipay.check_validity(now),
        ];
        let expiring = validity.into_iter().filter_map(|it| it.ok().flatten());
        expiring.chain(self.root.warning()).collect()
    }

    /// Follows a certificate of Alipay's up to the root file. Only one that leads there is to be
    /// used in the place of the one at hand.
    ///
    /// # Errors
    /// Says which link does not hold.
    pub fn check_chain(
        &self,
        alipay: &AlipayCertificate,
        now: Timestamp,
    ) -> Result<(), ChainError> {
        alipay.check_chain(&self.root, now).map(|_chain| ())
    }
}
