//! A simulator with a clock that tests can turn.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use alipay_explorer::protocol::{AppId, AuthorizationRequest, Scopes, State};
use alipay_explorer::simulator::{
    Clock, SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, Simulator, SimulatorConfig, SimulatorHandle,
    SimulatorKeys, persona,
};
use jiff::Timestamp;
use url::Url;

/// 2023-11-15 06:13:20 in Beijing.
pub(crate) const START: i64 = 1_700_000_000;

/// The simulator's keys, read once: checking their numbers takes a while.
pub(crate) fn keys() -> &'static SimulatorKeys {
    static KEYS: OnceLock<SimulatorKeys> = OnceLock::new();
    KEYS.get_or_init(|| SimulatorKeys::embedded().unwrap())
}

/// A running simulator.
pub(crate) struct Server {
    pub(crate) handle: SimulatorHandle,
    clock: Arc<AtomicI64>,
}

impl Server {
    /// With the usual settings.
    pub(crate) async fn start() -> Self {
        Self::with(|_config| {}).await
    }

    /// With changed settings.
    pub(crate) async fn with(change: impl FnOnce(&mut SimulatorConfig)) -> Self {
        let clock = Arc::new(AtomicI64::new(START));
        let seconds = Arc::clone(&clock);
        let now: Clock =
            Arc::new(move || Timestamp::from_second(seconds.load(Ordering::SeqCst)).unwrap());
        let mut config = SimulatorConfig::new(now, 1);
        change(&mut config);
        Self {
            handle: Simulator::start(config).await.unwrap(),
            clock,
        }
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    /// An address of the server.
    pub(crate) fn url(&self, path_and_query: &str) -> String {
        format!("http://{}{path_and_query}", self.handle.address())
    }

    /// An authorization that is in order.
    pub(crate) fn authorization(&self, scopes: Scopes) -> AuthorizationRequest {
        AuthorizationRequest {
            page: self.handle.endpoints().authorize,
            app_id: AppId::parse(SIMULATOR_APP_ID).unwrap(),
            scopes,
            redirect_uri: self.handle.redirect_uri(),
            state: State::from_random(7),
        }
    }

    /// A code to which the persona has consented.
    pub(crate) fn code(&self, persona_id: &str, scopes: Scopes) -> String {
        self.code_of(&self.authorization(scopes), persona_id)
    }

    /// A code of the usual persona for another app.
    pub(crate) fn code_for(&self, app_id: &str) -> String {
        let authorization = AuthorizationRequest {
            app_id: AppId::parse(app_id).unwrap(),
            ..self.authorization(Scopes::User)
        };
        self.code_of(&authorization, "buyer")
    }

    /// The address on which the merchant grants the third-party app.
    pub(crate) fn app_page(&self) -> Url {
        let mut page = self.handle.app_authorize();
        page.query_pairs_mut()
            .append_pair("app_id", SIMULATOR_ISV_APP_ID)
            .append_pair("redirect_uri", self.handle.redirect_uri().as_str())
            .append_pair("state", "s-1");
        page
    }

    /// A code of the merchant.
    pub(crate) fn app_code(&self) -> String {
        let url = self.handle.authorize_app(&self.app_page()).unwrap();
        pair(&url, "app_auth_code")
    }

    fn code_of(&self, authorization: &AuthorizationRequest, persona_id: &str) -> String {
        let persona = persona(persona_id).unwrap();
        pair(
            &self.handle.consent(authorization, &persona).unwrap(),
            "auth_code",
        )
    }
}

/// A value of an address's query.
pub(crate) fn pair(url: &Url, name: &str) -> String {
    let mut pairs = url.query_pairs();
    let (_, value) = pairs
        .find(|(known, _)| known == name)
        .unwrap_or_else(|| panic!("no {name} in {url}"));
    value.into_owned()
}
