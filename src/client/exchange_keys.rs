//! The public keys that an answer was read with.

use std::sync::Arc;

use super::Certificates;
use crate::keys::{AlipayPublicKey, AppPublicKey};
use crate::signing::KnownKeys;
use crate::signing::doctor::KeyShelf;

/// Kept with an exchange, so that its answer can be verified again elsewhere.
#[derive(Clone, Debug, Default)]
pub struct ExchangeKeys {
    /// The key that should have signed.
    pub alipay: Option<AlipayPublicKey>,
    /// The public half of the app's own key.
    pub own: Option<AppPublicKey>,
    /// In certificate mode: the certificates that the call was made with.
    pub certificates: Option<Arc<Certificates>>,
}

impl ExchangeKeys {
    /// The keys of a verification, without those that are only looked through.
    #[must_use]
    pub fn of(keys: KnownKeys<'_>) -> Self {
        Self {
            alipay: keys.alipay.cloned(),
            own: keys.own.cloned(),
            certificates: None,
        }
    }

    /// The keys as a verification takes them.
    #[must_use]
    pub fn known<'a>(&'a self, others: Option<&'a dyn KeyShelf>) -> KnownKeys<'a> {
        KnownKeys {
            alipay: self.alipay.as_ref(),
            own: self.own.as_ref(),
            shelf: others,
        }
    }
}
