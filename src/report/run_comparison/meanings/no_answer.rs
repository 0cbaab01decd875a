//! One call got an answer, the other got none.

use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// One call got an answer, the other got none.
pub(super) const MEANING: Meaning = Meaning {
    id: "no-answer",
    find: Find::About(find),
};

fn find(about: &Exchange, other: &Exchange) -> Option<Told> {
    let is_cut_off = !about.got_answer();
    (is_cut_off && other.got_answer()).then(|| Told::new("meaning-no-answer"))
}
