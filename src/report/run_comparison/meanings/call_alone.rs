//! One side made a call that the other did not make.

use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};
use crate::report::run_comparison::told::Word;

/// One side made a call that the other did not make.
pub(super) const MEANING: Meaning = Meaning {
    id: "made-by-one",
    find: Find::Alone(|call| Told::new("meaning-call-alone").with("call", Word::Own(call.title()))),
};
