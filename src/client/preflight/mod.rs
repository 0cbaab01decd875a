//! Preflight: one call with an impossible code shows how network, app id and keys stand, without a
//! login and without spending a code.
//!
//! A check is one file under `checks`, one line in [`CHECKS`], and its texts in `preflight.ftl`.

mod check;
mod checks;
mod facts;
mod light;
mod light_status;
mod outcome;
#[expect(
    clippy::module_inception,
    reason = "the file is named after the type in it"
)]
mod preflight;
mod progress;

pub use check::PreflightCheck;
pub use checks::CHECKS;
pub use facts::PreflightFacts;
pub use light::Light;
pub use light_status::LightStatus;
pub use outcome::Outcome;
pub(crate) use preflight::preflight_with;
pub use preflight::{IMPOSSIBLE_CODE, Preflight, run_preflight};
pub use progress::{Progress, SignatureDoubt};
