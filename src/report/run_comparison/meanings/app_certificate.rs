//! The requests name two certificates of the app.

use super::differing::differing;
use crate::client::Exchange;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};

/// The requests name two certificates of the app.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-app-certificate",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    let sn = |call: &Exchange| call.request.param("app_cert_sn").map(str::to_owned);
    differing("meaning-other-app-certificate", (sn(a), sn(b)))
}
