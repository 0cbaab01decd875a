//! How far a transport goes for its answers.

use std::sync::Arc;
use std::time::Duration;

use super::ProxyChoice;
use super::transport::TOTAL_LIMIT;

/// What can be set about a transport.
#[derive(Clone, Debug)]
pub struct TransportOptions {
    /// How long a call may take in all.
    pub total_limit: Duration,
    /// A root certificate (DER) that is trusted for addresses of this computer, and for no others:
    /// that of an embedded simulator.
    pub local_root: Option<Arc<[u8]>>,
    /// Which proxy calls go through; addresses of this computer are reached without any.
    pub proxy: ProxyChoice,
}

impl Default for TransportOptions {
    fn default() -> Self {
        Self {
            total_limit: TOTAL_LIMIT,
            local_root: None,
            proxy: ProxyChoice::System,
        }
    }
}
