//! The accounts are of two types.

use super::answer_field::field;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};
use crate::report::run_comparison::told::Word;

/// The accounts are of two types.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-user-type",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let (of_a, of_b) = (field(a, "user_type")?, field(b, "user_type")?);
    let told = || {
        let fields = |value: &String| Word::Fields(vec![("user_type", value.clone())]);
        Told::new("meaning-other-account-field")
            .with("a", fields(&of_a))
            .with("b", fields(&of_b))
    };
    (of_a != of_b).then(told)
}
