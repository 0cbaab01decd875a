//! A transport fault in a file.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::diagnosis::TransportFault;

/// Why no complete answer arrived; see [`TransportFault`].
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum StoredFault {
    Dns { host: String },
    Connect { address: String },
    Tls { host: String, reason: String },
    Timeout { connecting: bool, limit_ms: u64 },
    BodyTooLarge { limit: usize },
    Cut { received: usize },
    Cancelled,
    Other { reason: String },
}

impl StoredFault {
    /// For a file; `hide` takes secrets out of what others have said.
    pub(super) fn of(fault: &TransportFault, hide: impl Fn(&str) -> String) -> Self {
        match fault {
            TransportFault::Dns { host } => Self::Dns { host: hide(host) },
            TransportFault::Connect { address } => Self::Connect {
                address: hide(address),
            },
            TransportFault::Tls { host, reason } => Self::Tls {
                host: hide(host),
                reason: hide(reason),
            },
            TransportFault::Timeout { connecting, limit } => Self::Timeout {
                connecting: *connecting,
                limit_ms: u64::try_from(limit.as_millis()).unwrap_or(u64::MAX),
            },
            TransportFault::BodyTooLarge { limit } => Self::BodyTooLarge { limit: *limit },
            TransportFault::Cut { received } => Self::Cut {
                received: *received,
            },
            TransportFault::Cancelled => Self::Cancelled,
            TransportFault::Other { reason } => Self::Other {
                reason: hide(reason),
            },
        }
    }

    /// From a file.
    pub(super) fn restored(self) -> TransportFault {
        match self {
            Self::Dns { host } => TransportFault::Dns { host },
            Self::Connect { address } => TransportFault::Connect { address },
            Self::Tls { host, reason } => TransportFault::Tls { host, reason },
            Self::Timeout {
                connecting,
                limit_ms,
            } => TransportFault::Timeout {
                connecting,
                limit: Duration::from_millis(limit_ms),
            },
            Self::BodyTooLarge { limit } => TransportFault::BodyTooLarge { limit },
            Self::Cut { received } => TransportFault::Cut { received },
            Self::Cancelled => TransportFault::Cancelled,
            Self::Other { reason } => TransportFault::Other { reason },
        }
    }
}
