//! One answer is verified, the other is not.

use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};
use crate::report::run_comparison::told::Word;
use crate::signing::Verdict;

/// One answer is verified, the other is not.
pub(super) const MEANING: Meaning = Meaning {
    id: "not-verified",
    find: Find::About(find),
};

fn find(about: &Exchange, other: &Exchange) -> Option<Told> {
    let verdict = |call: &Exchange| Some(call.answer.as_ref()?.signature.verdict);
    let own = verdict(about)?;
    let is_other_verified = verdict(other)? == Verdict::Verified;
    let told = || Told::new("meaning-not-verified").with("verdict", Word::Own(own.title()));
    (own != Verdict::Verified && is_other_verified).then(told)
}
