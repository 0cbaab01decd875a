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
    /// A mended copy of an answer: what the gateway signed, not what was received.
    Mended(MendedBody),
}

/// A body that may hold tokens, so only its size is told.
#[derive(Clone)]
pub struct MendedBody(pub Arc<[u8]>);

impl std::fmt::Debug for MendedBody {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "MendedBody({} bytes)", self.0.len())
    }
}
