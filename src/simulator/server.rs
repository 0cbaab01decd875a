//! The HTTP side: every request goes through one function.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::serve::ListenerExt as _;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::site::Site;
use super::{gateway, pages};

/// The longest body that is read, in bytes; a call takes a few hundred.
const LONGEST_BODY: usize = 1024 * 1024;

/// How long a client may take to send a body.
const BODY_TIME: Duration = Duration::from_secs(30);

/// Serves until `stopped` resolves, which it also does when its sender is dropped.
pub(super) async fn run(listener: TcpListener, site: Arc<Site>, stopped: oneshot::Receiver<()>) {
    let app = Router::new().fallback(respond).with_state(site);
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "the simulator's answers may be delayed");
        }
    });
    let until_stopped = async {
        stopped.await.ok();
    };
    if let Err(error) = axum::serve(listener, app)
        .with_graceful_shutdown(until_stopped)
        .await
    {
        tracing::error!(%error, "the simulator has ended");
    }
}

/// Pages of our own go by path, everything else is a call of the gateway: SDKs take any path.
async fn respond(State(site): State<Arc<Site>>, request: Request) -> Response {
    site.count_request();
    let (parts, body) = request.into_parts();
    match read(body).await {
        Ok(body) => pages::respond(&site, &parts, &body)
            .unwrap_or_else(|| gateway::respond(&site, &parts, &body)),
        Err(status) => status.into_response(),
    }
}

async fn read(body: Body) -> Result<axum::body::Bytes, StatusCode> {
    match timeout(BODY_TIME, to_bytes(body, LONGEST_BODY)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) => {
            tracing::debug!(%error, "the simulator has refused a body");
            Err(StatusCode::PAYLOAD_TOO_LARGE)
        }
        Err(_elapsed) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}
