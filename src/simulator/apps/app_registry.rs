//! All apps of one simulator.

use super::{APPS, RegisteredApp};
use crate::keys::AppPublicKey;
use crate::simulator::{SimulatorConfig, SimulatorKeys, UploadedKey};

/// The apps with their keys.
#[derive(Debug)]
pub(in crate::simulator) struct AppRegistry(Vec<RegisteredApp>);

impl AppRegistry {
    /// Every app with the key that was uploaded for it.
    pub(in crate::simulator) fn new(config: &SimulatorConfig, keys: &SimulatorKeys) -> Self {
        let registered = APPS.iter().map(|app| RegisteredApp {
            app,
            public_key: public_key(config.uploaded_key_of(app.id), keys),
        });
        Self(registered.collect())
    }

    /// Every app with its own key.
    pub(in crate::simulator) fn usual(keys: &SimulatorKeys) -> Self {
        let registered = APPS.iter().map(|app| RegisteredApp {
            app,
            public_key: public_key(&UploadedKey::OfApp, keys),
        });
        Self(registered.collect())
    }

    /// The app with this id.
    pub(in crate::simulator) fn find(&self, app_id: &str) -> Option<&RegisteredApp> {
        self.0.iter().find(|known| known.app.id == app_id)
    }

    /// Every app.
    pub(in crate::simulator) fn iter(&self) -> impl Iterator<Item = &RegisteredApp> {
        self.0.iter()
    }
}

fn public_key(uploaded: &UploadedKey, keys: &SimulatorKeys) -> Option<AppPublicKey> {
    match uploaded {
        UploadedKey::OfApp => Some(keys.app_private_key.public_key()),
        UploadedKey::Other(key) => Some((**key).clone()),
        UploadedKey::Missing => None,
    }
}
