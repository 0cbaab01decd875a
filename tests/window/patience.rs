//! Waiting for something, but not for ever.

use crate::outcome::Outcome;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Enough for anything the window does, even on a machine that compiles something beside it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

const PAUSE: Duration = Duration::from_millis(50);

/// Asks again and again until there is an answer; past the deadline the error names what was awaited.
pub(crate) fn until<T>(
    awaited: &str,
    patience: Duration,
    mut ask: impl FnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if began.elapsed() > patience {
            return Err(format!("waited {patience:?} in vain for {awaited}").into());
        }
        sleep(PAUSE);
    }
}
