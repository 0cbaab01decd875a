//! Both calls were refused, for two reasons.

use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};
use crate::report::run_comparison::told::Word;

/// Both calls were refused, for two reasons.
pub(super) const MEANING: Meaning = Meaning {
    id: "refused-otherwise",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let code = |call: &Exchange| {
        let error = call.answer.as_ref()?.error.as_ref()?;
        Some(error.cause_code().to_owned())
    };
    let (of_a, of_b) = (code(a)?, code(b)?);
    let told = || {
        let word = |call: &Exchange, code: &String| {
            Word::Refusal(code.clone(), call.request.api_version())
        };
        Told::new("meaning-refused-otherwise")
            .with("a", word(a, &of_a))
            .with("b", word(b, &of_b))
    };
    (of_a != of_b).then(told)
}
