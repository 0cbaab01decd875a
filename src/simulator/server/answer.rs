//! One request and its answer.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use hyper::Request;
use hyper::body::Incoming;
use tokio::time::timeout;

use super::script::{Script, SharedScript};
use crate::simulator::site::Site;
use crate::simulator::{gateway, pages};

/// The longest body that is read, in bytes; a call takes a few hundred.
const LONGEST_BODY: usize = 1024 * 1024;

/// How long a client may take to send a body.
const BODY_TIME: Duration = Duration::from_secs(30);

/// Pages of our own go by path, everything else is a call of the gateway: SDKs take any path. An
/// answer with a script is not sent; the script is laid down to be played instead.
pub(super) async fn to(
    site: Arc<Site>,
    request: Request<Incoming>,
    script: SharedScript,
) -> Result<Response, Infallible> {
    site.count_request();
    let (parts, body) = request.into_parts();
    let mut response = match read(Body::new(body)).await {
        Ok(body) => pages::respond(&site, &parts, &body)
            .unwrap_or_else(|| gateway::respond(&site, &parts, &body)),
        Err(status) => status.into_response(),
    };
    if let Some(of_fault) = response.extensions_mut().remove::<Script>() {
        script.lay_down(of_fault);
        // This ends the conversation, and nothing of it is written any more.
        response = StatusCode::OK.into_response();
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(header::CONNECTION, close);
    }
    Ok(response)
}

async fn read(body: Body) -> Result<Bytes, StatusCode> {
    match timeout(BODY_TIME, to_bytes(body, LONGEST_BODY)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) => {
            tracing::debug!(%error, "the simulator has refused a body");
            Err(StatusCode::PAYLOAD_TOO_LARGE)
        }
        Err(_elapsed) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}
