//! One call was refused, the other was not.

use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};
use crate::report::run_comparison::told::Word;

/// One call was refused, the other was not.
pub(super) const MEANING: Meaning = Meaning {
    id: "refused",
    find: Find::About(find),
};

fn find(about: &Exchange, other: &Exchange) -> Option<Told> {
    let error = about.answer.as_ref()?.error.as_ref()?;
    let other = other.answer.as_ref()?;
    if other.error.is_some() || other.envelope.is_err() {
        return None;
    }
    let version = about.request.api_version();
    let code = Word::Refusal(error.cause_code().to_owned(), version);
    Some(Told::new("meaning-refused").with("code", code))
}
