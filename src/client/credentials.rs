//! What a profile's calls are made and checked with.

use std::sync::Arc;

use super::Certificates;
use crate::keys::{AlipayPublicKey, AppPrivateKey};
use crate::protocol::{
    ApiVersion, AppAuthToken, AppId, CertificateSns, Charset, SignType, SigningMode,
};
use crate::signing::KnownKeys;
use crate::signing::doctor::KeyShelf;

/// App id and keys of one app in one environment. They belong together and are never mixed.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The app.
    pub app_id: AppId,
    /// Signs requests.
    pub private_key: AppPrivateKey,
    /// Checks answers in key mode; without it every answer's verdict is "no key".
    pub alipay_public_key: Option<AlipayPublicKey>,
    /// Algorithm of requests and answers.
    pub sign_type: SignType,
    /// Character set of requests and answers.
    pub charset: Charset,
    /// For third-party apps: the merchant's grant.
    pub app_auth_token: Option<AppAuthToken>,
    /// In certificate mode: the certificates that requests and answers name. One of them holds the
    /// key that checks answers; `alipay_public_key` plays no part then.
    pub certificates: Option<Arc<Certificates>>,
    /// The form in which calls are written.
    pub api_version: ApiVersion,
}

impl Credentials {
    /// Whether calls are made with certificates or with bare keys.
    #[must_use]
    pub fn signing_mode(&self) -> SigningMode {
        match self.certificates {
            Some(_) => SigningMode::Certificates,
            None => SigningMode::Keys,
        }
    }

    /// What checks answers, in either mode.
    #[must_use]
    pub fn answer_key(&self) -> Option<&AlipayPublicKey> {
        match &self.certificates {
            Some(certificates) => Some(certificates.answer_key()),
            None => self.alipay_public_key.as_ref(),
        }
    }

    /// In certificate mode: what requests say about the certificates.
    #[must_use]
    pub fn certificate_sns(&self) -> Option<CertificateSns> {
        self.certificates.as_ref().map(|it| it.sns())
    }

    /// Runs `with` with the keys an answer is checked with, and where to look for others.
    pub(crate) fn with_known_keys<T>(
        &self,
        others: Option<&dyn KeyShelf>,
        with: impl FnOnce(KnownKeys<'_>) -> T,
    ) -> T {
        let own = self.private_key.public_key();
        with(KnownKeys {
            alipay: self.answer_key(),
            own: Some(&own),
            shelf: others,
        })
    }
}
