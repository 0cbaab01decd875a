//! What all requests to one simulator share.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use url::Url;

use super::callback::Callback;
use super::grant::Grant;
use super::ledger::Ledger;
use super::pages::{Authorization, OpenForms};
use super::{Clock, Persona, SIMULATOR_APP_ID, SimulatorConfig, SimulatorKeys, UploadedKey};
use crate::keys::AppPublicKey;

/// One running simulator.
pub(super) struct Site {
    /// The keys of the app and of "Alipay".
    pub(super) keys: SimulatorKeys,
    /// Verifies requests; without it none can be.
    pub(super) app_public_key: Option<AppPublicKey>,
    /// The port it listens on.
    pub(super) port: u16,
    /// Where browsers are sent after a consent.
    pub(super) callback: Callback,
    /// Who consents without being asked.
    pub(super) auto_consent: Option<&'static Persona>,
    clock: Clock,
    ledger: Mutex<Ledger>,
    forms: Mutex<OpenForms>,
    requests_served: AtomicU64,
}

impl Site {
    /// A site with nothing issued yet.
    pub(super) fn new(
        config: &SimulatorConfig,
        keys: SimulatorKeys,
        port: u16,
        callback: Callback,
    ) -> Self {
        Self {
            app_public_key: uploaded(config, &keys),
            keys,
            port,
            callback,
            auto_consent: config.auto_consent,
            clock: Clock::clone(&config.clock),
            ledger: Mutex::new(Ledger::new(config.random_seed, config.code_life)),
            forms: Mutex::new(OpenForms::default()),
            requests_served: AtomicU64::new(0),
        }
    }

    /// The present moment.
    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The ledger, for one step. A panic elsewhere leaves it whole, as every step is complete.
    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The consent pages that were not answered yet, for one step.
    pub(super) fn forms(&self) -> MutexGuard<'_, OpenForms> {
        self.forms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Issues a code for a consent and returns where the browser is sent with it.
    pub(super) fn consent(&self, authorization: &Authorization, persona: &'static Persona) -> Url {
        let grant = Grant {
            persona,
            scopes: authorization.scopes,
        };
        let code = self.ledger().issue_code(grant, self.now());
        authorization.redirect(SIMULATOR_APP_ID, &code)
    }

    /// The trace id of one answer.
    pub(super) fn trace_id(&self) -> String {
        self.ledger().trace_id()
    }

    /// Counts a request.
    pub(super) fn count_request(&self) {
        self.requests_served.fetch_add(1, Ordering::Relaxed);
    }

    /// How many requests there were.
    pub(super) fn requests_served(&self) -> u64 {
        self.requests_served.load(Ordering::Relaxed)
    }
}

fn uploaded(config: &SimulatorConfig, keys: &SimulatorKeys) -> Option<AppPublicKey> {
    match &config.uploaded_key {
        UploadedKey::OfApp => Some(keys.app_private_key.public_key()),
        UploadedKey::Other(key) => Some((**key).clone()),
        UploadedKey::Missing => None,
    }
}
