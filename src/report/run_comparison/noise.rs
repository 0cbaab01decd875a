//! Differences that are there between any two calls.

use url::Url;

use super::Place;
use crate::protocol::{Masker, is_loopback};

/// Why a difference means nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noise {
    /// It tells when something happened, or how long it took.
    Moment,
    /// It is the signature, or is drawn anew for it.
    Signature,
    /// It is a token or a code, which no two calls share.
    Secret,
    /// A server's own mark on one answer.
    Trace,
    /// An address on this computer: each start of the simulator has its own.
    Address,
    /// The same value, written in another way.
    Spelling,
    /// One side or both tell too little of a hidden value to say whether it differs.
    Hidden,
}

/// Headers that servers put on every answer anew.
const TRACES: [&str; 9] = [
    "age",
    "connection",
    "content-length",
    "etag",
    "eagleeye-traceid",
    "keep-alive",
    "set-cookie",
    "transfer-encoding",
    "via",
];

impl Noise {
    /// The name in JSON output.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Moment => "moment",
            Self::Signature => "signature",
            Self::Secret => "secret",
            Self::Trace => "trace",
            Self::Address => "address",
            Self::Spelling => "spelling",
            Self::Hidden => "hidden",
        }
    }

    /// Fluent id of the reason in words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Moment => "noise-moment",
            Self::Signature => "noise-signature",
            Self::Secret => "noise-secret",
            Self::Trace => "noise-trace",
            Self::Address => "noise-address",
            Self::Spelling => "noise-spelling",
            Self::Hidden => "noise-hidden",
        }
    }

    /// Why a difference at this path means nothing; `None` if it may mean something. That only one
    /// side has a value means nothing only in headers.
    pub(super) fn of(
        place: Place,
        path: &str,
        values: (Option<&str>, Option<&str>),
    ) -> Option<Self> {
        if place == Place::Headers {
            return of_header(&path.to_ascii_lowercase());
        }
        let (Some(a), Some(b)) = values else {
            return None;
        };
        let name = path.rsplit('.').next().unwrap_or(path);
        match (place, name) {
            (Place::Request, "timestamp") | (Place::Answer, "elapsed_ms" | "auth_start") => {
                Some(Self::Moment)
            }
            (Place::Request, _) if path == "gateway" => {
                (is_local(a) && is_local(b)).then_some(Self::Address)
            }
            (Place::Request, "sign" | "nonce") => Some(Self::Signature),
            (Place::Answer, "trace_id" | "traceId") => Some(Self::Trace),
            (Place::Request | Place::Answer, _) => {
                let is_secret = Masker::is_secret(name, a) && Masker::is_secret(name, b);
                is_secret.then_some(Self::Secret)
            }
            _ => None,
        }
    }
}

/// Whether an address is on this computer.
fn is_local(address: &str) -> bool {
    Url::parse(address).is_ok_and(|address| is_loopback(&address))
}

fn of_header(name: &str) -> Option<Noise> {
    match name {
        "date" | "expires" | "last-modified" | "server-timing" | "alipay-timestamp" => {
            Some(Noise::Moment)
        }
        "alipay-signature" | "alipay-nonce" => Some(Noise::Signature),
        _ if TRACES.contains(&name) => Some(Noise::Trace),
        _ if ["trace", "spanid", "request-id", "requestid"]
            .iter()
            .any(|part| name.contains(part)) =>
        {
            Some(Noise::Trace)
        }
        _ => None,
    }
}
