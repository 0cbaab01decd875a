//! The HTTP side: accepts connections, within limits, and gives every request to one function.

mod answer;
mod connection;
mod script;
mod wire;

use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::{Semaphore, oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;

pub(super) use self::script::{Ending, Script, Step};
use super::site::Site;

/// How many connections are served at once; others wait until one of them ends.
const MOST_CONNECTIONS: usize = 128;

/// How long [`run`] waits at its end for answers that are under way.
const LAST_ANSWERS: Duration = Duration::from_secs(2);

/// How long no connection is taken when the system gives none, for example for lack of files.
const BREATH: Duration = Duration::from_millis(50);

/// Serves until `stopped` resolves, which it also does when its sender is dropped. The port is
/// closed first, then the connections: idle ones at once, all others after [`LAST_ANSWERS`].
pub(super) async fn run(
    listener: TcpListener,
    site: Arc<Site>,
    mut stopped: oneshot::Receiver<()>,
) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let (stopping, told) = watch::channel(());
    let mut connections = JoinSet::new();
    loop {
        let place = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (listener.accept().await, place)
        };
        tokio::select! {
            _ = &mut stopped => break,
            (accepted, place) = place => match accepted {
                Ok((stream, _)) => {
                    let serving = connection::serve(stream, Arc::clone(&site), told.clone());
                    connections.spawn(async move {
                        serving.await;
                        drop(place);
                    });
                }
                Err(error) => {
                    tracing::warn!(%error, "the simulator could not take a connection");
                    tokio::time::sleep(BREATH).await;
                }
            },
            Some(ended) = connections.join_next() => note(ended),
        }
    }
    drop((listener, stopping));
    let all_end = async {
        while let Some(ended) = connections.join_next().await {
            note(ended);
        }
    };
    // What is left is ended with the set.
    let _ = timeout(LAST_ANSWERS, all_end).await;
}

fn note(ended: Result<(), tokio::task::JoinError>) {
    if let Err(error) = ended {
        tracing::error!(%error, "a connection to the simulator has ended in a panic");
    }
}
