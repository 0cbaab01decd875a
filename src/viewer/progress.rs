//! How far work in the background has come, and whether it is still wanted.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

/// Shared by the work and whoever waits for it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    total: AtomicUsize,
    cancelled: AtomicBool,
}

impl Progress {
    /// The work has come so far; whether it is to go on.
    pub fn tell(&self, done: usize, total: usize) -> bool {
        self.done.store(done, Relaxed);
        self.total.store(total, Relaxed);
        !self.is_cancelled()
    }

    /// Nobody waits any longer.
    pub fn cancel(&self) {
        self.cancelled.store(true, Relaxed);
    }

    /// Whether nobody waits any longer.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Relaxed)
    }

    /// The part that is done, 0 to 100.
    #[must_use]
    pub fn percent(&self) -> usize {
        let (done, total) = (self.done.load(Relaxed), self.total.load(Relaxed));
        done.saturating_mul(100)
            .checked_div(total)
            .unwrap_or(0)
            .min(100)
    }
}
