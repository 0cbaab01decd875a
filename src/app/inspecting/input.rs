//! What is inspected.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::PastedText;

/// A text that somebody pasted, a file, or an answer that was mended.
#[derive(Clone, Debug)]
pub enum InspectionInput {
    /// A pasted text.
    Pasted(PastedText),
    /// A file that was dropped.
    File(PathBuf),
    /// A line of a log.
    Line(HiddenBytes),
    /// A mended copy of an answer: what the gateway signed, not what was received.
    Mended(HiddenBytes),
}

/// Bytes that may hold tokens, so only their size is told.
#[derive(Clone)]
pub struct HiddenBytes(pub Arc<[u8]>);

impl std::fmt::Debug for HiddenBytes {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "HiddenBytes({} bytes)", self.0.len())
    }
}
