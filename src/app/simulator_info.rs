//! What the window knows about the running simulator.

use url::Url;

use crate::protocol::Endpoints;

/// Addresses of the embedded gateway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimulatorInfo {
    /// Gateway and authorization page.
    pub endpoints: Endpoints,
    /// Its own page at which a redirect can end.
    pub redirect_uri: Url,
    /// The app it knows.
    pub app_id: String,
    /// The third-party app it knows.
    pub isv_app_id: String,
}
