//! Following the log.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::LogNews;
use super::request_log::{Ring, news_after};

/// Reads the log from its beginning, as far as it goes back. It does not keep the simulator alive.
#[derive(Debug)]
pub struct LogReader {
    ring: Arc<Mutex<Ring>>,
    told: watch::Receiver<u64>,
    seen: u64,
    gathering: Duration,
    not_before: Option<Instant>,
}

impl LogReader {
    pub(super) fn new(ring: Arc<Mutex<Ring>>, told: watch::Receiver<u64>) -> Self {
        Self {
            ring,
            told,
            seen: 0,
            gathering: Duration::ZERO,
            not_before: None,
        }
    }

    /// Tells news at most once in this time: the first request at once, those behind it together.
    #[must_use]
    pub fn gathering(self, gathering: Duration) -> Self {
        Self { gathering, ..self }
    }

    /// Waits until there is something new, and returns all of it; `None` when the simulator has
    /// ended and everything was read. A call that is dropped loses nothing.
    pub async fn next(&mut self) -> Option<LogNews> {
        if let Some(moment) = self.not_before {
            sleep_until(moment).await;
            self.not_before = None;
        }
        loop {
            let news = news_after(&self.ring, self.seen);
            if let Some(newest) = news.requests.last() {
                self.seen = newest.number;
                self.not_before = Some(Instant::now() + self.gathering);
                return Some(news);
            }
            // It remembers what came since the last look, so nothing slips through in between.
            self.told.changed().await.ok()?;
        }
    }
}
