//! One request and its answer.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use hyper::Request;
use hyper::body::Incoming;
use tokio::time::timeout;

use super::script::{Script, SharedScript};
use crate::simulator::request_log::{Arrival, LoggedAnswer, LoggedCall};
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
    let body = read(Body::new(body)).await;
    let (received, began) = (site.now(), Instant::now());
    let (response, call) = match &body {
        Ok(body) => respond(&site, &parts, body),
        Err(status) => (status.into_response(), None),
    };
    let (response, answer) = deliver(response, &script).await;
    site.log.add(Arrival {
        parts: &parts,
        body: body.as_deref().unwrap_or_default(),
        received,
        took: began.elapsed(),
        call,
        answer,
    });
    Ok(response)
}

fn respond(site: &Site, parts: &Parts, body: &[u8]) -> (Response, Option<LoggedCall>) {
    if let Some(page) = pages::respond(site, parts, body) {
        return (page, None);
    }
    let (answer, call) = gateway::respond(site, parts, body);
    (answer, Some(call))
}

/// The answer as it is given to HTTP, and what is noted of it.
async fn deliver(
    mut response: Response,
    script: &SharedScript,
) -> (Response, Option<LoggedAnswer>) {
    if let Some(of_fault) = response.extensions_mut().remove::<Script>() {
        script.lay_down(of_fault);
        // This ends the conversation, and nothing of it is written any more.
        let mut response = StatusCode::OK.into_response();
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(header::CONNECTION, close);
        return (response, None);
    }
    let (parts, body) = response.into_parts();
    // It is in memory as a whole, so this neither waits nor fails.
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let answer = LoggedAnswer::of(&parts, &body);
    (Response::from_parts(parts, Body::from(body)), Some(answer))
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
