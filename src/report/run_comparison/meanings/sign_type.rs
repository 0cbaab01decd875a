//! The requests were signed with two algorithms.

use super::differing::differing;
use crate::client::Exchange;
use crate::protocol::SignType;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The requests were signed with two algorithms.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-sign-type",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let sign_type = |call: &Exchange| call.request.sign_type().map(SignType::name);
    differing("meaning-other-sign-type", (sign_type(a), sign_type(b)))
}
