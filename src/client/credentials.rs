//! What a profile's calls are made and checked with.

use crate::keys::{AlipayPublicKey, AppPrivateKey};
use crate::protocol::{ApiVersion, AppAuthToken, AppId, CertificateSns, Charset, SignType};
use crate::signing::KnownKeys;
use crate::signing::doctor::KeyShelf;

/// App id and keys of one app in one environment. They belong together and are never mixed.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The app.
    pub app_id: AppId,
    /// Signs requests.
    pub private_key: AppPrivateKey,
    /// Checks answers; without it every answer's verdict is "no key".
    pub alipay_public_key: Option<AlipayPublicKey>,
    /// Algorithm of requests and answers.
    pub sign_type: SignType,
    /// Character set of requests and answers.
    pub charset: Charset,
    /// For third-party apps: the merchant's grant.
    pub app_auth_token: Option<AppAuthToken>,
    /// In certificate mode: which certificates requests and answers name.
    pub certificate_sns: Option<CertificateSns>,
    /// The form in which calls are written.
    pub api_version: ApiVersion,
}

impl Credentials {
    /// Runs `with` with the keys an answer is checked with, and where to look for others.
    pub(crate) fn with_known_keys<T>(
        &self,
        others: Option<&dyn KeyShelf>,
        with: impl FnOnce(KnownKeys<'_>) -> T,
    ) -> T {
        let own = self.private_key.public_key();
        with(KnownKeys {
            alipay: self.alipay_public_key.as_ref(),
            own: Some(&own),
            shelf: others,
        })
    }
}
