//! Two runs compared by meaning: what differs, whether it matters, and what it tells.
//!
//! A meaning is one file under `meanings` and one line in [`MEANINGS`].

mod call_pair;
mod difference;
mod fact;
mod facts;
mod json_facts;
mod meaning;
mod meanings;
mod noise;
mod pair_comparison;
mod place;
#[expect(
    clippy::module_inception,
    reason = "the comparison is what the module is named after"
)]
mod run_comparison;
mod run_side;
mod shown;
mod side;
mod told;

pub use difference::{Difference, DifferenceKind};
pub use meaning::Meaning;
pub use meanings::MEANINGS;
pub use noise::Noise;
pub use pair_comparison::PairComparison;
pub use place::Place;
pub use run_comparison::RunComparison;
pub use run_side::{RunHead, RunSide};
pub use shown::Shown;
pub use side::Side;
pub use told::Told;
