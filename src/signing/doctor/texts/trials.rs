//! Tries texts against the digest, within bounds.

use crate::signing::SignedDigest;

/// How many bytes are hashed at most. Usual answers of some hundred bytes stay far below it and take
/// a few milliseconds; larger ones are tried in fewer ways.
const LIMIT: usize = 24 * 1024 * 1024;
/// As long as only single steps are tried, large answers may take a little more.
const LIMIT_OF_SINGLES: usize = 32 * 1024 * 1024;

/// Counts what was tried.
pub(super) struct Trials<'a> {
    digest: &'a SignedDigest,
    hashed: usize,
    /// How many texts were tried.
    pub(super) count: usize,
}

impl<'a> Trials<'a> {
    /// No text tried yet.
    pub(super) fn new(digest: &'a SignedDigest) -> Self {
        Self {
            digest,
            hashed: 0,
            count: 0,
        }
    }

    /// Whether exactly this text was signed. Whoever tries asks before whether it is allowed.
    pub(super) fn fits(&mut self, text: &[u8]) -> bool {
        self.hashed = self.hashed.saturating_add(text.len());
        self.count += 1;
        self.digest.is_of(text)
    }

    /// Whether that many bytes more can be hashed.
    pub(super) fn allow(&self, bytes: usize) -> bool {
        self.hashed.saturating_add(bytes) <= LIMIT
    }

    /// Whether that many bytes more can be hashed for a single step.
    pub(super) fn allow_single(&self, bytes: usize) -> bool {
        self.hashed.saturating_add(bytes) <= LIMIT_OF_SINGLES
    }
}
