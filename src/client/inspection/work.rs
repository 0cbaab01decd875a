//! What may still be done for one input.

use std::cell::Cell;

use super::limits::{MOST_DECODED, MOST_SCANS};

/// The work left over all layers.
#[derive(Debug)]
pub(super) struct Work {
    decoded: Cell<usize>,
    scanned: Cell<usize>,
    cut: Cell<bool>,
}

impl Work {
    /// Enough for a text of so many bytes.
    pub(super) fn for_bytes(length: usize) -> Self {
        Self {
            decoded: Cell::new(MOST_DECODED),
            scanned: Cell::new((length + (64 << 10)).saturating_mul(MOST_SCANS)),
            cut: Cell::new(false),
        }
    }

    /// Whether so many more bytes may be decoded.
    pub(super) fn may_decode(&self, bytes: usize) -> bool {
        self.take(&self.decoded, bytes)
    }

    /// Whether so many more bytes may be scanned.
    pub(super) fn may_scan(&self, bytes: usize) -> bool {
        self.take(&self.scanned, bytes)
    }

    /// Notes that something is left out.
    pub(super) fn cut(&self) {
        self.cut.set(true);
    }

    /// Whether something was left out.
    pub(super) fn is_cut(&self) -> bool {
        self.cut.get()
    }

    fn take(&self, left: &Cell<usize>, bytes: usize) -> bool {
        let rest = left.get().checked_sub(bytes);
        match rest {
            Some(rest) => left.set(rest),
            None => self.cut(),
        }
        rest.is_some()
    }
}
