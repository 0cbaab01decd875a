//! What can happen to the reference.

use crate::diagnosis::catalogue::{CatalogueEntry, CatalogueKind};

/// About the reference of codes and fields.
#[derive(Debug)]
pub enum ReferenceMessage {
    /// Look for this text.
    Search(String),
    /// List this kind only, or all.
    Kind(Option<CatalogueKind>),
    /// Show an entry.
    Choose(&'static CatalogueEntry),
    /// Open the page at what this text names.
    Explain {
        /// A code, a field, or a text with some.
        text: String,
        /// Which of several entries of one name is meant.
        kind: Option<CatalogueKind>,
    },
    /// Open the page at what the shown answer was refused with.
    ExplainShown,
}
