//! An app with what was uploaded for it.

use super::App;
use crate::keys::AppPublicKey;

/// An app that can call.
#[derive(Debug)]
pub(in crate::simulator) struct RegisteredApp {
    /// The app.
    pub(in crate::simulator) app: &'static App,
    /// Verifies its requests; without it none can be.
    pub(in crate::simulator) public_key: Option<AppPublicKey>,
}
