//! Taking secrets and personal data out of what leaves the program.
//!
//! 1. [`Redactor`] knows the secrets of an exchange and the rules for those it does not know.
//! 2. JSON is walked value by value ([`json_text`]), so that it stays well-formed; any other text
//!    is looked through as it stands and with every layer of escapes taken off ([`layer`]).
//! 3. What [`finder`] and [`private_key`] find is replaced by what [`mask_kind`] leaves of it.
//! 4. The outcome is a [`RedactedText`], which nothing else can make.

mod finder;
mod json_text;
mod layer;
mod mask_kind;
mod masked_span;
mod private_key;
mod redacted_text;
mod redactor;

pub(in crate::report) use json_text::escaped;
pub use mask_kind::MaskKind;
pub(in crate::report) use mask_kind::{are_same, is_hidden};
pub use masked_span::MaskedSpan;
pub(in crate::report) use private_key::has_private_key;
pub use redacted_text::RedactedText;
pub use redactor::Redactor;
