//! What the window knows about the running simulator.

use std::sync::Arc;

use url::Url;

use crate::protocol::Endpoints;
use crate::simulator::{FaultRule, SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, SimulatorHandle};

/// Addresses of the embedded gateway, and what goes wrong there.
#[derive(Clone, Debug, PartialEq)]
pub struct SimulatorInfo {
    /// Gateway and authorization page.
    pub endpoints: Endpoints,
    /// Its own page at which a redirect can end.
    pub redirect_uri: Url,
    /// The app it knows.
    pub app_id: String,
    /// The third-party app it knows.
    pub isv_app_id: String,
    /// The certificate (DER) of the authority behind its gateway, while that is one of https.
    pub authority: Option<Arc<[u8]>>,
    /// What goes wrong.
    pub faults: Vec<FaultRule>,
}

impl SimulatorInfo {
    /// What is to be known about this one.
    #[must_use]
    pub fn of(handle: &SimulatorHandle) -> Self {
        Self {
            endpoints: handle.endpoints(),
            redirect_uri: handle.redirect_uri(),
            app_id: SIMULATOR_APP_ID.to_owned(),
            isv_app_id: SIMULATOR_ISV_APP_ID.to_owned(),
            authority: handle.authority_in_use().map(Into::into),
            faults: handle.faults(),
        }
    }
}
