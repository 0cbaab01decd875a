//! A running simulator.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use url::Url;

use super::pages::{Authorization, ConsentError};
use super::site::Site;
use super::{Persona, SimulatorKeys};
use crate::protocol::{AuthorizationRequest, Endpoints};

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

    /// WIP until simapi's pages are merged.
    pub fn authorize_app(
        &self,
        request: &crate::protocol::AppAuthorizationRequest,
        _persona: &'static Persona,
    ) -> Result<Url, ConsentError> {
        let provider = self.site.apps.find(request.app_id.as_str());
        let provider =
            provider.ok_or_else(|| ConsentError::UnknownApp(request.app_id.to_string()))?;
        let grant = super::ledger::AppGrant {
            provider: provider.app,
            merchant: &super::apps::MERCHANT,
            is_batch: !request.application_types.is_empty(),
        };
        let code = self.site.ledger().issue_app_code(grant, self.site.now());
        let mut url = request.redirect_uri.clone();
        url.query_pairs_mut()
            .append_pair("app_id", request.app_id.as_str())
            .append_pair("source", "alipay_app_auth")
            .append_pair("app_auth_code", &code)
            .append_pair("state", request.state.as_str());
        Ok(url)
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
