//! One connection: plain HTTP or TLS, its requests, and its end.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::timeout;

use super::answer;
use super::script::SharedScript;
use super::wire::Wire;
use crate::simulator::site::Site;

/// How long a client may take for the head of a request, and to begin the next one.
const HEAD_TIME: Duration = Duration::from_secs(15);

/// How long a client may take to agree on TLS.
const HANDSHAKE_TIME: Duration = Duration::from_secs(10);

/// The longest head of a request, in bytes; one with all parameters in its query has a few
/// thousand.
const LONGEST_HEAD: usize = 64 * 1024;

/// How long the rest of a refused request is taken and thrown away. If the connection were closed
/// on it, the system would take the answer back.
const LINGER: Duration = Duration::from_secs(1);

/// How TLS begins: the content type of a handshake.
const TLS_HANDSHAKE: u8 = 0x16;

/// Serves a connection until the client has done, has taken too long, or `stopping` changes.
pub(super) async fn serve(stream: TcpStream, site: Arc<Site>, mut stopping: watch::Receiver<()>) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "the simulator's answers may be delayed");
    }
    let wire = tokio::select! {
        wire = open(stream, &site) => wire,
        _ = stopping.changed() => None,
    };
    if let Some(wire) = wire {
        converse(wire, site, stopping).await;
    }
}

/// Looks at the first byte: TLS and plain HTTP come to the same port.
async fn open(stream: TcpStream, site: &Site) -> Option<Wire> {
    let mut first = [0];
    let seen = timeout(HEAD_TIME, stream.peek(&mut first)).await.ok()?;
    match (seen.ok()?, first) {
        (0, _) => None,
        (_, [TLS_HANDSHAKE]) => {
            let acceptor = site.tls_acceptor()?;
            let agreed = timeout(HANDSHAKE_TIME, acceptor.accept(stream))
                .await
                .ok()?;
            match agreed {
                Ok(stream) => Some(Wire::tls(stream)),
                Err(error) => {
                    tracing::debug!(%error, "no TLS was agreed on with the simulator");
                    None
                }
            }
        }
        _ => Some(Wire::plain(stream)),
    }
}

async fn converse(wire: Wire, site: Arc<Site>, mut stopping: watch::Receiver<()>) {
    let script = wire.script();
    let service = service_fn(|request| answer::to(Arc::clone(&site), request, script.clone()));
    let mut connection = http().serve_connection(TokioIo::new(wire), service);
    let ended = tokio::select! {
        outcome = &mut connection => Some(outcome),
        _ = stopping.changed() => None,
    };
    let outcome = if let Some(outcome) = ended {
        outcome
    } else {
        Pin::new(&mut connection).graceful_shutdown();
        (&mut connection).await
    };
    if let Err(error) = outcome {
        tracing::debug!(%error, "a connection to the simulator has ended");
    }
    finish(connection.into_parts().io.into_inner(), &script).await;
}

fn http() -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(LONGEST_HEAD);
    http
}

async fn finish(mut wire: Wire, script: &SharedScript) {
    if let Some(script) = script.take() {
        if let Err(error) = script.play(&mut wire).await {
            tracing::debug!(%error, "a client did not wait for the end of a fault");
        }
        return;
    }
    let rest = async {
        let mut thrown_away = vec![0; 16 * 1024];
        let _ = wire.shutdown().await;
        while matches!(wire.read(&mut thrown_away).await, Ok(1..)) {}
    };
    let _ = timeout(LINGER, rest).await;
}
