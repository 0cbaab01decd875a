//! What all requests to one simulator share.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use jiff::Timestamp;
use tokio_rustls::TlsAcceptor;
use url::Url;

use super::apps::AppRegistry;
use super::callback::Callback;
use super::faults::{Fault, FaultPlan, FaultRule};
use super::gateway::Nonces;
use super::grant::Grant;
use super::ledger::Ledger;
use super::pages::{AppAuthorization, Authorization, OpenForms};
use super::request_log::RequestLog;
use super::tls::{ServerCertificate, Tls};
use super::{
    Clock, Persona, Personas, SimulatorCertificates, SimulatorConfig, SimulatorError, SimulatorKeys,
};
use crate::protocol::{ApiVersion, SigningMode};

/// One running simulator.
pub(super) struct Site {
    /// The keys of the app and of "Alipay".
    pub(super) keys: SimulatorKeys,
    /// Who may call.
    pub(super) apps: AppRegistry,
    /// How the apps are set.
    pub(super) signing_mode: SigningMode,
    /// The port it listens on.
    pub(super) port: u16,
    /// Where browsers are sent after a consent.
    pub(super) callback: Callback,
    /// Who consents without being asked.
    pub(super) auto_consent: Option<Arc<Persona>>,
    /// What has arrived.
    pub(super) log: RequestLog,
    certificates: OnceLock<Result<SimulatorCertificates, SimulatorError>>,
    clock: Clock,
    ledger: Mutex<Ledger>,
    personas: Mutex<Arc<Personas>>,
    forms: Mutex<OpenForms>,
    faults: Mutex<FaultPlan>,
    tls: Tls,
    nonces: Mutex<Nonces>,
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
            apps: AppRegistry::new(config, &keys),
            signing_mode: config.signing_mode,
            certificates: OnceLock::new(),
            keys,
            port,
            callback,
            auto_consent: config.auto_consent.clone(),
            log: RequestLog::default(),
            clock: Clock::clone(&config.clock),
            ledger: Mutex::new(Ledger::new(config.random_seed, config.code_life)),
            personas: Mutex::new(Arc::new(Personas::with(config.own_personas.clone()))),
            forms: Mutex::new(OpenForms::default()),
            faults: Mutex::new(FaultPlan::new(config.faults.clone())),
            tls: Tls::default(),
            nonces: Mutex::new(Nonces::default()),
            requests_served: AtomicU64::new(0),
        }
    }

    /// The present moment.
    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The certificates, made when they are first asked for.
    pub(super) fn certificates(&self) -> Result<&SimulatorCertificates, &SimulatorError> {
        let made = self
            .certificates
            .get_or_init(|| SimulatorCertificates::issue(&self.keys, &self.apps));
        made.as_ref()
    }

    /// The ledger, for one step. A panic elsewhere leaves it whole, as every step is complete.
    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everybody whom the consent page offers.
    pub(super) fn personas(&self) -> Arc<Personas> {
        Arc::clone(&self.personas.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Offers these beside the built-in ones, in place of those offered so far.
    pub(super) fn set_personas(&self, own: Vec<Arc<Persona>>) {
        let personas = Arc::new(Personas::with(own));
        *self.personas.lock().unwrap_or_else(PoisonError::into_inner) = personas;
    }

    /// A persona as it is now; one that is offered no longer is as it was.
    pub(super) fn present(&self, granted: &Arc<Persona>) -> Arc<Persona> {
        Arc::clone(self.personas().find(&granted.id).unwrap_or(granted))
    }

    /// The consent pages that were not answered yet, for one step.
    pub(super) fn forms(&self) -> MutexGuard<'_, OpenForms> {
        self.forms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a call of this method, and returns the fault that strikes it.
    pub(super) fn strike(
        &self,
        method: Option<&str>,
        version: ApiVersion,
    ) -> Option<&'static Fault> {
        self.faults().strike(method, version)
    }

    /// Takes these rules in place of those in force.
    pub(super) fn set_faults(&self, rules: Vec<FaultRule>) {
        *self.faults() = FaultPlan::new(rules);
    }

    /// The rules in force, for one step.
    pub(super) fn faults(&self) -> MutexGuard<'_, FaultPlan> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Agrees on TLS, with the certificate that the rules in force want shown.
    pub(super) fn tls_acceptor(&self) -> Option<TlsAcceptor> {
        let certificate = self.faults().certificate();
        let certificate = certificate.unwrap_or(ServerCertificate::Good);
        self.tls.acceptor(&self.keys, certificate)
    }

    /// The certificate (DER) of the authority behind the certificates that are shown.
    pub(super) fn authority(&self) -> Option<&[u8]> {
        Some(self.tls.authority(&self.keys)?.certificate())
    }

    /// The nonces of REST calls, for one step.
    pub(super) fn nonces(&self) -> MutexGuard<'_, Nonces> {
        self.nonces.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Issues a code for a consent and returns where the browser is sent with it.
    pub(super) fn consent(&self, authorization: &Authorization, persona: &Arc<Persona>) -> Url {
        let grant = Grant {
            app: authorization.app,
            persona: Arc::clone(persona),
            scopes: authorization.scopes,
        };
        let code = self.ledger().issue_code(grant, self.now());
        authorization.redirect(&code)
    }

    /// Issues a code for a merchant's consent and returns where the browser is sent with it.
    pub(super) fn app_consent(&self, authorization: &AppAuthorization) -> Url {
        let grant = authorization.grant();
        let code = self.ledger().issue_app_code(grant, self.now());
        authorization.redirect(&code)
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
