//! Tries texts against the digest, within bounds.

use crate::signing::SignedDigest;

/// How many bytes are hashed at most, so that the answer comes in some ten milliseconds whatever
/// the size of the answer (24 MiB).
const LIMIT: usize = 24 * 1024 * 1024;

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

    /// Whether exactly this text was signed. After the limit nothing is tried any more.
    pub(super) fn fits(&mut self, text: &[u8]) -> bool {
        if !self.allow(text.len()) {
            return false;
        }
        self.hashed += text.len();
        self.count += 1;
        self.digest.is_of(text)
    }

    /// Whether that many bytes more can be hashed.
    pub(super) fn allow(&self, bytes: usize) -> bool {
        self.hashed.saturating_add(bytes) <= LIMIT
    }
}
