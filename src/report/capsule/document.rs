//! The document in the file.

use serde::{Deserialize, Serialize};

use super::CapsuleKind;
use super::stored_exchange::StoredExchange;

/// What the document calls its own form.
pub(super) const FORMAT: &str = "alipay-explorer-run";

/// The version that is written, and the highest that is read.
pub(super) const VERSION: u32 = 1;

/// What every version begins with, so that any version can say what it is.
#[derive(Deserialize)]
pub(super) struct Header {
    /// [`FORMAT`]
    pub(super) format: String,
    /// The version of the rest.
    pub(super) version: u32,
    /// The program that wrote it.
    #[serde(default)]
    pub(super) program: String,
}

/// Version 1.
#[derive(Serialize, Deserialize)]
pub(super) struct Document {
    /// [`FORMAT`]
    pub(super) format: String,
    /// 1
    pub(super) version: u32,
    /// Version of the program that wrote it.
    pub(super) program: String,
    /// When, as RFC 3339.
    pub(super) made: String,
    /// Whether its values are those that were on the wire.
    pub(super) kind: CapsuleKind,
    /// The calls in order.
    pub(super) exchanges: Vec<StoredExchange>,
}
