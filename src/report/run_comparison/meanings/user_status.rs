//! The accounts are in two states.

use super::answer_field::field;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};
use crate::report::run_comparison::told::Word;

/// The accounts are in two states.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-user-status",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let (of_a, of_b) = (field(a, "user_status")?, field(b, "user_status")?);
    let told = || {
        let fields = |value: &String| Word::Fields(vec![("user_status", value.clone())]);
        Told::new("meaning-other-account-field")
            .with("a", fields(&of_a))
            .with("b", fields(&of_b))
    };
    (of_a != of_b).then(told)
}
