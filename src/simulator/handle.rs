//! A running simulator.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use url::Url;

use super::pages::{APP_AUTHORIZE_PATH, AppAuthorization, Authorization, ConsentError};
use super::site::Site;
use super::{Persona, SimulatorCertificates, SimulatorError, SimulatorKeys};
use crate::protocol::{AuthorizationRequest, Charset, Endpoints, Params};

/// How long [`SimulatorHandle::stopped`] waits for answers that are under way.
const LAST_ANSWERS: Duration = Duration::from_secs(2);

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

    /// Its gateway and its authorization page.
    #[must_use]
    pub fn endpoints(&self) -> Endpoints {
        self.endpoints.clone()
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

    /// Gives a persona's consent as the consent page does, and returns where the browser would be
    /// sent.
    ///
    /// # Errors
    /// [`ConsentError`] if the authorization page would have refused the request.
    pub fn consent(
        &self,
        request: &AuthorizationRequest,
        persona: &'static Persona,
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
        let Self {
            stop, mut server, ..
        } = self;
        drop(stop);
        if tokio::time::timeout(LAST_ANSWERS, &mut server)
            .await
            .is_err()
        {
            server.abort();
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
