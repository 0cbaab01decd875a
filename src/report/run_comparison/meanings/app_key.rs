//! The requests were signed with two keys.

use super::differing::differing;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The requests were signed with two keys.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-app-key",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let key = |call: &Exchange| Some(call.keys.own.as_ref()?.fingerprint());
    differing("meaning-other-app-key", (key(a), key(b)))
}
