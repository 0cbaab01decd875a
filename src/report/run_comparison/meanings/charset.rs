//! The answers are written in two character sets.

use super::differing::differing;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The answers are written in two character sets.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-charset",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let charset = |call: &Exchange| Some(call.answer.as_ref()?.charset.name());
    differing("meaning-other-charset", (charset(a), charset(b)))
}
