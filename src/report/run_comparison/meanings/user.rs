//! The calls are about two users.

use super::answer_field::field;
use super::differing::differing;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The calls are about two users.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-user",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let ids = |name: &str| (field(a, name), field(b, name));
    let by_user_id = differing("meaning-other-user", ids("user_id"));
    by_user_id.or_else(|| differing("meaning-other-user", ids("open_id")))
}
