//! The calls are written in the gateway's two forms.

use super::differing::differing;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The calls are written in the gateway's two forms.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-api-version",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let version = |call: &Exchange| Some(call.request.api_version().name());
    differing("meaning-other-api-version", (version(a), version(b)))
}
