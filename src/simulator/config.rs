//! How a simulator behaves.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use url::Url;

use super::{Clock, FaultRule, Persona, UploadedKey};
use crate::protocol::SigningMode;

/// What can be set when a simulator is started.
#[derive(Clone)]
pub struct SimulatorConfig {
    /// The port on 127.0.0.1; 0 takes any that is free.
    pub port: u16,
    /// Lets the authorization page redirect at once as this persona instead of asking.
    pub auto_consent: Option<Arc<Persona>>,
    /// The user's own personas, offered beside the built-in ones.
    pub own_personas: Vec<Arc<Persona>>,
    /// Where the time comes from.
    pub clock: Clock,
    /// How long an unused `auth_code` is good.
    pub code_life: Duration,
    /// The callback address configured for the app, which `redirect_uri` must equal. `None` is the
    /// simulator's own page `/callback`, and every http address of this computer is accepted too.
    pub redirect_uri: Option<Url>,
    /// Codes, tokens and trace ids are derived from it, so that a run can be repeated. TEST ONLY:
    /// they are no secrets.
    pub random_seed: u64,
    /// The public key with which requests are checked, the same for every app.
    pub uploaded_key: UploadedKey,
    /// How its apps are set in the console (接口加签方式). Those in key mode may be called with
    /// certificates too; those in certificate mode take nothing else.
    pub signing_mode: SigningMode,
    /// What goes wrong, and with which calls. The first rule that strikes a call wins.
    pub faults: Vec<FaultRule>,
    /// Apps with another key, by app id.
    pub uploaded_keys_of_apps: BTreeMap<&'static str, UploadedKey>,
}

impl SimulatorConfig {
    /// The usual life of a code. Alipay chooses between 3 minutes and 24 hours; ten minutes are
    /// enough to copy an address by hand and short enough to meet an expired code in one sitting.
    pub const CODE_LIFE: Duration = Duration::from_mins(10);

    /// A simulator on any free port that asks for consent and is its own callback.
    #[must_use]
    pub fn new(clock: Clock, random_seed: u64) -> Self {
        Self {
            port: 0,
            auto_consent: None,
            own_personas: Vec::new(),
            clock,
            code_life: Self::CODE_LIFE,
            redirect_uri: None,
            random_seed,
            uploaded_key: UploadedKey::default(),
            signing_mode: SigningMode::Keys,
            faults: Vec::new(),
            uploaded_keys_of_apps: BTreeMap::new(),
        }
    }

    /// What was uploaded for an app.
    pub(super) fn uploaded_key_of(&self, app_id: &str) -> &UploadedKey {
        self.uploaded_keys_of_apps
            .get(app_id)
            .unwrap_or(&self.uploaded_key)
    }
}

impl fmt::Debug for SimulatorConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            port,
            auto_consent,
            own_personas,
            clock: _,
            code_life,
            redirect_uri,
            random_seed,
            uploaded_key,
            signing_mode,
            faults,
            uploaded_keys_of_apps,
        } = self;
        formatter
            .debug_struct("SimulatorConfig")
            .field("port", port)
            .field("auto_consent", &auto_consent.as_ref().map(|it| &it.id))
            .field("own_personas", &own_personas.len())
            .field("code_life", code_life)
            .field("redirect_uri", &redirect_uri.as_ref().map(Url::as_str))
            .field("random_seed", random_seed)
            .field("uploaded_key", uploaded_key)
            .field("signing_mode", signing_mode)
            .field("faults", faults)
            .field("uploaded_keys_of_apps", uploaded_keys_of_apps)
            .finish_non_exhaustive()
    }
}
