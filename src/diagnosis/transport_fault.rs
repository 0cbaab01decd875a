//! What can go wrong below the answer.

use std::time::Duration;

use super::TlsTrouble;
use crate::i18n::{Explain, Fault, Problem};

/// Why no complete answer arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransportFault {
    /// The host name has no address.
    Dns {
        /// The host name.
        host: String,
    },
    /// Nobody accepts connections there.
    Connect {
        /// Host and port.
        address: String,
    },
    /// No trusted TLS connection.
    Tls {
        /// The host name.
        host: String,
        /// What the TLS library says.
        reason: String,
    },
    /// It took too long.
    Timeout {
        /// Whether the connection itself was not made in time.
        connecting: bool,
        /// The limit.
        limit: Duration,
    },
    /// The answer is larger than the limit.
    BodyTooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The connection ended before the announced end of the answer.
    Cut {
        /// How many bytes had come.
        received: usize,
    },
    /// The user stopped it.
    Cancelled,
    /// Anything else, in the words of the HTTP library.
    Other {
        /// Those words.
        reason: String,
    },
}

impl TransportFault {
    /// The name in JSON output.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Dns { .. } => "dns",
            Self::Connect { .. } => "connect",
            Self::Tls { .. } => "tls",
            Self::Timeout { .. } => "timeout",
            Self::BodyTooLarge { .. } => "body-too-large",
            Self::Cut { .. } => "cut",
            Self::Cancelled => "cancelled",
            Self::Other { .. } => "other",
        }
    }
}

impl Explain for TransportFault {
    fn problem(&self) -> Problem {
        let network = |id| Problem::new(Fault::Network, id);
        match self {
            Self::Dns { host } => network("transport-dns").with("host", host),
            Self::Connect { address } => network("transport-connect").with("address", address),
            Self::Tls { host, reason } => network(tls_text(reason))
                .with("host", host)
                .with("reason", reason),
            Self::Timeout {
                connecting: true,
                limit,
            } => network("transport-timeout-connecting").with("seconds", limit.as_secs()),
            Self::Timeout {
                connecting: false,
                limit,
            } => network("transport-timeout").with("seconds", limit.as_secs()),
            Self::BodyTooLarge { limit } => Problem::new(Fault::Remote, "transport-body-too-large")
                .with("limit", limit / (1024 * 1024)),
            Self::Cut { received } => network("transport-cut").with("received", received),
            Self::Cancelled => Problem::new(Fault::Input, "transport-cancelled"),
            Self::Other { reason } => network("transport-other").with("reason", reason),
        }
    }
}

fn tls_text(reason: &str) -> &'static str {
    match TlsTrouble::of(reason) {
        TlsTrouble::NoCertificate => "transport-tls-no-certificate",
        _ => "transport-tls",
    }
}
