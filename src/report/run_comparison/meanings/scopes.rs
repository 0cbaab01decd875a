//! The users allowed different things.

use super::differing::differing;
use crate::client::Exchange;
use crate::protocol::Scopes;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The users allowed different things.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-scopes",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let scopes = |call: &Exchange| call.scopes.map(Scopes::value);
    differing("meaning-other-scopes", (scopes(a), scopes(b)))
}
