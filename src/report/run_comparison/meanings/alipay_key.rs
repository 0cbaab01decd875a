//! The answers were verified with two of Alipay's keys.

use super::differing::differing;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The answers were verified with two of Alipay's keys.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-alipay-key",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let key = |call: &Exchange| call.answer.as_ref()?.signature.key;
    differing("meaning-other-alipay-key", (key(a), key(b)))
}
