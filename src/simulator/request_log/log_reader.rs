//! Following the log.

use std::sync::{Arc, Mutex};

use tokio::sync::watch;

use super::LogNews;
use super::request_log::{Ring, news_after};

/// Reads the log from its beginning, as far as it goes back. It does not keep the simulator alive.
#[derive(Debug)]
pub struct LogReader {
    ring: Arc<Mutex<Ring>>,
    told: watch::Receiver<u64>,
    seen: u64,
}

impl LogReader {
    pub(super) fn new(ring: Arc<Mutex<Ring>>, told: watch::Receiver<u64>) -> Self {
        Self {
            ring,
            told,
            seen: 0,
        }
    }

    /// Waits until there is something new, and returns all of it; `None` when the simulator has
    /// ended and everything was read. A call that is dropped loses nothing.
    pub async fn next(&mut self) -> Option<LogNews> {
        loop {
            let news = news_after(&self.ring, self.seen);
            if let Some(newest) = news.requests.last() {
                self.seen = newest.number;
                return Some(news);
            }
            // It remembers what came since the last look, so nothing slips through in between.
            self.told.changed().await.ok()?;
        }
    }
}
