//! What a verification has at hand.

use super::doctor::KeyShelf;
use crate::keys::{AlipayPublicKey, AppPublicKey};

/// The keys a verification can use.
#[derive(Clone, Copy, Debug, Default)]
pub struct KnownKeys<'a> {
    /// The key that should have signed.
    pub alipay: Option<&'a AlipayPublicKey>,
    /// The public half of the app's own key, to recognise it in the wrong place.
    pub own: Option<&'a AppPublicKey>,
    /// Where to look for the key that did sign.
    pub shelf: Option<&'a dyn KeyShelf>,
}
