//! Bytes that are sent in place of an answer, and how the connection ends.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::{sleep, timeout};

use super::wire::Wire;

/// How long a connection is held at most for a client that waits for nothing.
const LONGEST_HOLD: Duration = Duration::from_mins(10);

/// What a fault does to a connection, because no HTTP library would do it.
#[derive(Clone, Debug)]
pub(in crate::simulator) struct Script {
    /// What is sent, one after the other.
    pub(in crate::simulator) steps: Vec<Step>,
    /// What becomes of the connection then.
    pub(in crate::simulator) ending: Ending,
}

/// Something that is sent.
#[derive(Clone, Debug)]
pub(in crate::simulator) enum Step {
    /// These bytes at once.
    Send(Vec<u8>),
    /// The same bytes several times.
    Repeat(Vec<u8>, usize),
    /// Byte after byte, with a pause before each.
    Drip(Vec<u8>, Duration),
    /// Nothing for a while.
    Wait(Duration),
}

/// How a connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulator) enum Ending {
    /// In order.
    Close,
    /// With a reset (RST).
    Reset,
    /// Not at all, until the client hangs up.
    Hold,
}

/// The script that is played when HTTP has ended on a connection, if there is one.
#[derive(Clone, Debug, Default)]
pub(super) struct SharedScript(Arc<Mutex<Option<Script>>>);

impl SharedScript {
    pub(super) fn lay_down(&self, script: Script) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(script);
    }

    pub(super) fn take(&self) -> Option<Script> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Whether HTTP has nothing more to say on this connection.
    pub(super) fn is_laid_down(&self) -> bool {
        let script = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        script.is_some()
    }
}

impl Script {
    /// Sends everything and ends the connection.
    ///
    /// # Errors
    /// The client has hung up before.
    pub(super) async fn play(self, wire: &mut Wire) -> io::Result<()> {
        for step in self.steps {
            match step {
                Step::Send(bytes) => wire.write_all(&bytes).await?,
                Step::Repeat(bytes, times) => {
                    for _ in 0..times {
                        wire.write_all(&bytes).await?;
                    }
                }
                Step::Drip(bytes, pause) => drip(wire, &bytes, pause).await?,
                Step::Wait(pause) => sleep(pause).await,
            }
            wire.flush().await?;
        }
        match self.ending {
            Ending::Close => wire.shutdown().await,
            Ending::Reset => wire.reset_when_dropped(),
            Ending::Hold => {
                let _ = timeout(LONGEST_HOLD, wire.read(&mut [0])).await;
                Ok(())
            }
        }
    }
}

async fn drip(wire: &mut Wire, bytes: &[u8], pause: Duration) -> io::Result<()> {
    for byte in bytes {
        sleep(pause).await;
        wire.write_all(&[*byte]).await?;
        wire.flush().await?;
    }
    Ok(())
}
