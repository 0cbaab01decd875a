//! A running simulator.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use url::Url;

use super::pages::{APP_AUTHORIZE_PATH, AppAuthorization, Authorization, ConsentError};
use super::site::Site;
use super::{
    FaultRule, LogReader, Persona, Personas, SimulatorCertificates, SimulatorError, SimulatorKeys,
};
use crate::keys::AppPublicKey;
use crate::protocol::{AuthorizationRequest, Charset, Endpoints, Params};

/// A running simulator. When it is dropped, the port is closed within moments, and connections as
/// soon as their answer is sent.
pub struct SimulatorHandle {
    site: Arc<Site>,
    address: SocketAddr,
    endpoints: Endpoints,
    /// Stops the server when it is dropped.
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl SimulatorHandle {
    pub(super) fn new(
        site: Arc<Site>,
        address: SocketAddr,
        endpoints: Endpoints,
        (stop, server): (oneshot::Sender<()>, JoinHandle<()>),
    ) -> Self {
        Self {
            site,
            address,
            endpoints,
            stop,
            server,
        }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its gateway and its authorization page. While a fault of TLS is in force, the gateway's
    /// address is one of https.
    #[must_use]
    pub fn endpoints(&self) -> Endpoints {
        let mut endpoints = self.endpoints.clone();
        if self.site.faults().certificate().is_some()
            && endpoints.gateway.set_scheme("https").is_err()
        {
            tracing::error!("the simulator's gateway has no address of https");
        }
        endpoints
    }

    /// What goes wrong at present.
    #[must_use]
    pub fn faults(&self) -> Vec<FaultRule> {
        self.site.faults().rules()
    }

    /// Lets other things go wrong from the next call on; nothing, without rules.
    pub fn set_faults(&self, rules: Vec<FaultRule>) {
        self.site.set_faults(rules);
    }

    /// Everybody whom the consent page offers.
    #[must_use]
    pub fn personas(&self) -> Arc<Personas> {
        self.site.personas()
    }

    /// Offers these personas beside the built-in ones from the next page on, in place of those
    /// offered so far. Members are answered for as they are then, also under older tokens.
    pub fn set_personas(&self, own: Vec<Arc<Persona>>) {
        self.site.set_personas(own);
    }

    /// As [`SimulatorHandle::authority`], if the gateway's address is one of https at present.
    #[must_use]
    pub fn authority_in_use(&self) -> Option<Vec<u8>> {
        let is_in_use = self.site.faults().certificate().is_some();
        is_in_use.then(|| self.authority()).flatten()
    }

    /// The certificate (DER) of the authority that vouches for the simulator where TLS is spoken.
    /// Its key is published with this program: it may be trusted for this computer's own addresses
    /// only. `None` if it could not be made, which is logged.
    #[must_use]
    pub fn authority(&self) -> Option<Vec<u8>> {
        self.site.authority().map(<[u8]>::to_vec)
    }

    /// The callback address configured for its app: authorizations must name exactly this one.
    #[must_use]
    pub fn redirect_uri(&self) -> Url {
        self.site.callback.address().clone()
    }

    /// The keys of its app and of its gateway.
    #[must_use]
    pub fn keys(&self) -> &SimulatorKeys {
        &self.site.keys
    }

    /// How many HTTP requests have come in, pages included.
    #[must_use]
    pub fn requests_served(&self) -> u64 {
        self.site.requests_served()
    }

    /// Reads along what arrives, from the oldest request that is remembered.
    #[must_use]
    pub fn request_log(&self) -> LogReader {
        self.site.log.reader()
    }

    /// The public key with which the requests of an app are checked.
    #[must_use]
    pub fn uploaded_key(&self, app_id: &str) -> Option<AppPublicKey> {
        self.site.apps.find(app_id)?.public_key.clone()
    }

    /// Gives a persona's consent as the consent page does, and returns where the browser would be
    /// sent.
    ///
    /// # Errors
    /// [`ConsentError`] if the authorization page would have refused the request.
    pub fn consent(
        &self,
        request: &AuthorizationRequest,
        persona: &Arc<Persona>,
    ) -> Result<Url, ConsentError> {
        let authorization = Authorization::read(&request.params(), &self.site.callback)?;
        Ok(self.site.consent(&authorization, persona))
    }

    /// The page on which merchants grant the third-party app.
    #[must_use]
    pub fn app_authorize(&self) -> Url {
        let mut page = self.endpoints.authorize.clone();
        page.set_path(APP_AUTHORIZE_PATH);
        page
    }

    /// Where the REST form of the calls is served: the part of the address before the path `/v3/…`.
    #[must_use]
    pub fn rest_base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The certificates of its apps and of its gateway, made when they are first asked for.
    ///
    /// # Errors
    /// [`SimulatorError`] if an embedded key is damaged, or they cannot be made.
    pub fn certificates(&self) -> Result<&SimulatorCertificates, &SimulatorError> {
        self.site.certificates()
    }

    /// Gives the merchant's consent as the page for merchants does, and returns where the browser
    /// would be sent. `page` is the address that would be opened: `appToAppAuth.htm` or
    /// `appToAppBatchAuth.htm` with its parameters.
    ///
    /// # Errors
    /// [`ConsentError`] if the page would have refused the request, or it is another page.
    pub fn authorize_app(&self, page: &Url) -> Result<Url, ConsentError> {
        let query = page.query().unwrap_or_default();
        let params = Params::from_form(query.as_bytes(), Charset::Utf8);
        let read = AppAuthorization::of_page(page.path(), &params, &self.site.callback);
        let other_page = || ConsentError::NoSuchPage(page.path().to_owned());
        let authorization = read.ok_or_else(other_page)??;
        Ok(self.site.app_consent(&authorization))
    }

    /// Stops it and waits until it has stopped, at most for the answers under way.
    pub async fn stopped(self) {
        let Self { stop, server, .. } = self;
        drop(stop);
        if let Err(error) = server.await {
            tracing::error!(%error, "the simulator has ended in a panic");
        }
    }
}

impl fmt::Debug for SimulatorHandle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("SimulatorHandle")
            .field(&self.address)
            .finish()
    }
}
