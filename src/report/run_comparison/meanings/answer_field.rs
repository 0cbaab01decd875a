//! A field of an answer.

use crate::client::Exchange;

/// Its value, if it came and is not empty.
pub(super) fn field(call: &Exchange, name: &str) -> Option<String> {
    let envelope = call.answer.as_ref()?.envelope.as_ref().ok()?;
    envelope.field(name).filter(|value| !value.is_empty())
}
