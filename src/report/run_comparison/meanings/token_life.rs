//! The tokens live for different times.

use super::answer_field::field;
use super::differing::differing;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The tokens live for different times.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-token-life",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    differing(
        "meaning-other-token-life",
        (field(a, "expires_in"), field(b, "expires_in")),
    )
    .or_else(|| {
        let refresh = (field(a, "re_expires_in"), field(b, "re_expires_in"));
        differing("meaning-other-refresh-life", refresh)
    })
}
