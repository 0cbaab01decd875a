//! One app gets `user_id`, the other `open_id`.

use super::answer_field::field;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// One app gets `user_id`, the other `open_id`.
pub(super) const MEANING: Meaning = Meaning {
    id: "user-id-or-open-id",
    find: Find::About(find),
};

fn find(about: &Exchange, other: &Exchange) -> Option<Told> {
    let has = |call: &Exchange, name: &str| field(call, name).is_some();
    let one = has(about, "open_id") && !has(about, "user_id");
    let two = has(other, "user_id") && !has(other, "open_id");
    (one && two).then(|| Told::new("meaning-open-id"))
}
