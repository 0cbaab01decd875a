//! The entries.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::{Arrival, LogNews, LogReader, LoggedRequest};

/// How many requests are remembered.
pub const MOST_LOGGED: usize = 500;

/// The last [`MOST_LOGGED`] requests, and a way to wait for the next one.
#[derive(Debug)]
pub(in crate::simulator) struct RequestLog {
    ring: Arc<Mutex<Ring>>,
    newest: watch::Sender<u64>,
}

/// The entries, their numbers without a gap.
#[derive(Debug, Default)]
pub(super) struct Ring {
    requests: VecDeque<Arc<LoggedRequest>>,
    last_number: u64,
}

impl RequestLog {
    /// Adds an entry, and forgets the oldest if there are too many.
    pub(in crate::simulator) fn add(&self, arrival: Arrival<'_>) {
        let mut request = LoggedRequest::of(arrival);
        let (number, forgotten) = {
            let mut ring = self.ring.lock().unwrap_or_else(PoisonError::into_inner);
            ring.last_number += 1;
            request.number = ring.last_number;
            ring.requests.push_back(Arc::new(request));
            let is_full = ring.requests.len() > MOST_LOGGED;
            let forgotten = is_full.then(|| ring.requests.pop_front());
            (ring.last_number, forgotten)
        };
        // Its memory is given back outside of the lock.
        drop(forgotten);
        // A number that is overtaken by a higher one tells nothing new.
        self.newest.send_if_modified(|newest| {
            let is_newer = number > *newest;
            *newest = number.max(*newest);
            is_newer
        });
    }

    /// Reads along.
    pub(in crate::simulator) fn reader(&self) -> LogReader {
        LogReader::new(Arc::clone(&self.ring), self.newest.subscribe())
    }
}

impl Default for RequestLog {
    fn default() -> Self {
        Self {
            ring: Arc::default(),
            newest: watch::Sender::new(0),
        }
    }
}

/// Everything behind the entry with the number `seen`.
pub(super) fn news_after(ring: &Mutex<Ring>, seen: u64) -> LogNews {
    let ring = ring.lock().unwrap_or_else(PoisonError::into_inner);
    let unseen = ring.last_number.saturating_sub(seen);
    let count = usize::try_from(unseen)
        .unwrap_or(usize::MAX)
        .min(ring.requests.len());
    let known = ring.requests.len() - count;
    LogNews {
        requests: ring.requests.iter().skip(known).cloned().collect(),
        missed: unseen - count as u64,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::Instant;

    use super::*;

    fn numbers(news: &LogNews) -> Vec<u64> {
        news.requests.iter().map(|request| request.number).collect()
    }

    #[tokio::test]
    async fn a_reader_gets_everything_once_and_learns_of_the_end() {
        let log = RequestLog::default();
        log.add(Arrival::example());
        let mut reader = log.reader();
        assert_eq!(numbers(&reader.next().await.unwrap()), [1]);
        log.add(Arrival::example());
        log.add(Arrival::example());
        assert_eq!(numbers(&reader.next().await.unwrap()), [2, 3]);
        log.add(Arrival::example());
        drop(log);
        assert_eq!(numbers(&reader.next().await.unwrap()), [4]);
        assert!(reader.next().await.is_none());
    }

    #[tokio::test]
    async fn the_oldest_are_forgotten_and_counted() {
        let log = RequestLog::default();
        let mut reader = log.reader();
        log.add(Arrival::example());
        assert_eq!(reader.next().await.unwrap().missed, 0);
        for _ in 0..MOST_LOGGED + 7 {
            log.add(Arrival::example());
        }
        let news = reader.next().await.unwrap();
        assert_eq!((news.requests.len(), news.missed), (MOST_LOGGED, 7));
        assert_eq!(news.requests[0].number, 9);
    }

    #[tokio::test]
    async fn a_gathering_reader_tells_the_first_at_once_and_the_rest_together() {
        let log = RequestLog::default();
        let mut reader = log.reader().gathering(Duration::from_millis(30));
        log.add(Arrival::example());
        let began = Instant::now();
        assert_eq!(numbers(&reader.next().await.unwrap()), [1]);
        log.add(Arrival::example());
        log.add(Arrival::example());
        assert_eq!(numbers(&reader.next().await.unwrap()), [2, 3]);
        assert!(began.elapsed() >= Duration::from_millis(30));
    }

    #[tokio::test]
    async fn a_reader_waits_without_losing_anything() {
        let log = RequestLog::default();
        let mut reader = log.reader();
        let waiting = tokio::spawn(async move { reader.next().await });
        tokio::task::yield_now().await;
        log.add(Arrival::example());
        assert_eq!(numbers(&waiting.await.unwrap().unwrap()), [1]);
    }
}
