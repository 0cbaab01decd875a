//! Why a signature does not fit.
//!
//! With the right key a signature opens to a block that holds the digest which was signed, so the
//! questions are asked in this order, and each answer is a proof:
//!
//! 1. Can the value of `sign` be read, if need be after mending it ([`SignRepair`])?
//! 2. Is the block sound under the key given? Then the key is right. If not: whose key is it
//!    ([`KeyShelf`], [`KeyHolder`])?
//! 3. Which text leads to the digest: what happened to the answer after it was signed
//!    ([`texts`], [`Alteration`])?

mod examination;
mod key_holder;
mod key_shelf;
mod read_sign;
mod sign_repair;
mod text_difference;
mod texts;

pub use examination::Examination;
pub use key_holder::KeyHolder;
pub use key_shelf::{KeyShelf, ShelvedKey, Stock};
pub(super) use read_sign::ReadSign;
pub use sign_repair::SignRepair;
pub use text_difference::{DifferenceContext, TextDifference};
pub(super) use texts::find_signed_text;
pub use texts::{Alteration, Extent, Layout, LineEnding, MemberOrder, SignedEncoding};
