//! The calls are about two users.

use super::answer_field::field;
use super::differing::differing;
use crate::client::Exchange;
use crate::report::redaction::are_same;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The calls are about two users.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-user",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let ids = |name: &str| {
        let (a, b) = field(a, name).zip(field(b, name))?;
        let is_other = are_same(name, &a, &b) == Some(false);
        is_other.then(|| differing("meaning-other-user", (Some(a), Some(b))))?
    };
    ids("user_id").or_else(|| ids("open_id"))
}
