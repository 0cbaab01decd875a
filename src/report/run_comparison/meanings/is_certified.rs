//! One account is certified, the other is not.

use super::answer_field::field;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};
use crate::report::run_comparison::told::Word;

/// One account is certified, the other is not.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-is-certified",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let (of_a, of_b) = (field(a, "is_certified")?, field(b, "is_certified")?);
    let told = || {
        let fields = |value: &String| Word::Fields(vec![("is_certified", value.clone())]);
        Told::new("meaning-other-account-field")
            .with("a", fields(&of_a))
            .with("b", fields(&of_b))
    };
    (of_a != of_b).then(told)
}
