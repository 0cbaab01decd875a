//! Finds the text that was signed by undoing what paths do to answers.
//!
//! A [`step::Step`] undoes one thing. [`search`] tries the text as it is, every step, every pair of
//! steps, other orders of a small object's members ([`orders`]), and edits of single values
//! ([`edits`]). Each try costs one hash, and the number of hashed bytes is bounded.

mod alteration;
mod edits;
mod extent;
mod layout;
mod line_ending;
mod member_order;
mod number_place;
mod orders;
mod search;
mod signed_encoding;
mod step;
mod strings;
mod trials;
mod writer;

pub use alteration::Alteration;
pub use extent::Extent;
pub use layout::Layout;
pub use line_ending::LineEnding;
pub use member_order::MemberOrder;
use search::SignedText;
pub(in crate::signing) use search::find_signed_text;
pub use signed_encoding::SignedEncoding;
