//! How far a check has come.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

/// Shared by the check and whoever waits for it.
#[derive(Debug, Default)]
pub struct BulkProgress {
    read: AtomicU64,
    lines: AtomicU64,
    answers: AtomicU64,
    bad: AtomicU64,
    stopped: AtomicBool,
}

impl BulkProgress {
    /// Ends the check after what is under way; what is done is kept.
    pub fn stop(&self) {
        self.stopped.store(true, Relaxed);
    }

    /// Whether it is to end.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Relaxed)
    }

    /// Bytes of the files that were read, before decompression.
    #[must_use]
    pub fn read(&self) -> u64 {
        self.read.load(Relaxed)
    }

    /// Lines that are done.
    #[must_use]
    pub fn lines(&self) -> u64 {
        self.lines.load(Relaxed)
    }

    /// Answers that are done.
    #[must_use]
    pub fn answers(&self) -> u64 {
        self.answers.load(Relaxed)
    }

    /// Answers that were not verified.
    #[must_use]
    pub fn bad(&self) -> u64 {
        self.bad.load(Relaxed)
    }

    pub(super) fn add_read(&self, bytes: u64) {
        self.read.fetch_add(bytes, Relaxed);
    }

    pub(super) fn add(&self, lines: u64, answers: u64, bad: u64) {
        self.lines.fetch_add(lines, Relaxed);
        self.answers.fetch_add(answers, Relaxed);
        self.bad.fetch_add(bad, Relaxed);
    }
}
