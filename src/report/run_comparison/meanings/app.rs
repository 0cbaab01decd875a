//! The calls are made by two apps.

use super::differing::differing;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The calls are made by two apps.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-app",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let app = |call: &Exchange| call.request.param("app_id").map(str::to_owned);
    differing("meaning-other-app", (app(a), app(b)))
}
