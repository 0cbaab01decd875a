//! What goes back over HTTP.

use std::fmt;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;

use crate::simulator::faults::WireFault;

/// An answer, ready to be sent.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::simulator) struct Answer {
    /// The HTTP status.
    pub(in crate::simulator) status: u16,
    /// Header names and values in the order in which they are sent. `content-length` is added on
    /// the way.
    pub(in crate::simulator) headers: Vec<(String, String)>,
    /// The body, as it is sent.
    pub(in crate::simulator) body: Vec<u8>,
    /// What becomes of it on its way.
    pub(in crate::simulator) wire: Option<WireFault>,
}

impl Answer {
    /// An answer that says nothing but its status.
    pub(in crate::simulator) fn of_status(status: StatusCode) -> Self {
        Self {
            status: status.as_u16(),
            headers: Vec::new(),
            body: Vec::new(),
            wire: None,
        }
    }

    /// The answer for the HTTP library. A header that HTTP does not allow is left out and logged.
    pub(in crate::simulator) fn into_response(self) -> Response {
        let mut headers = HeaderMap::new();
        for (name, value) in self.headers {
            if let (Ok(name), Ok(value)) = (
                HeaderName::try_from(&name),
                HeaderValue::from_bytes(value.as_bytes()),
            ) {
                headers.append(name, value);
            } else {
                tracing::error!(name, "a header could not be sent");
            }
        }
        if let Some(fault) = self.wire {
            return fault.strike(headers, self.body);
        }
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        *response.headers_mut() = headers;
        response
    }
}

/// The body may hold tokens, so only its size is told.
impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            status,
            headers,
            body,
            wire,
        } = self;
        formatter
            .debug_struct("Answer")
            .field("status", status)
            .field("headers", headers)
            .field("body", &body.len())
            .field("wire", wire)
            .finish()
    }
}
