//! JSON as it was sent: every value keeps its place in the bytes, so that numbers, escapes and
//! duplicate names are shown and verified exactly as received.

mod document;
mod error;
mod node;
mod parser;
mod unescape;

pub use document::JsonDocument;
pub use error::JsonError;
pub use node::{JsonKind, JsonNode, Span};
pub(crate) use unescape::unescape;
