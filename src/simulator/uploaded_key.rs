//! The app public key that the simulator's console holds.

use crate::keys::AppPublicKey;

/// What was uploaded as 应用公钥 for the simulator's app.
#[derive(Clone, Debug, Default)]
pub enum UploadedKey {
    /// The public half of the app's own key.
    #[default]
    OfApp,
    /// Another key: requests signed with the app's own key are refused.
    Other(Box<AppPublicKey>),
    /// None: the gateway cannot check any request of the app.
    Missing,
}
