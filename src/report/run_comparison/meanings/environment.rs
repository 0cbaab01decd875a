//! The calls went to two gateways.

use super::differing::differing;
use crate::client::Exchange;
use crate::protocol::Environment;
use crate::report::run_comparison::Told;
use crate::report::run_comparison::meaning::{Find, Meaning};
use crate::report::run_comparison::told::Word;

/// The calls went to two gateways.
pub(super) const MEANING: Meaning = Meaning {
    id: "other-environment",
    find: Find::Between(find),
};

fn find(a: &Exchange, b: &Exchange) -> Option<Told> {
    if a.environment != b.environment {
        let told = Told::new("meaning-other-environment")
            .with("a", Word::Own(a.environment.title()))
            .with("b", Word::Own(b.environment.title()));
        return Some(told);
    }
    // Each start of the simulator has its own address.
    let is_simulator = a.environment == Environment::Simulator;
    let host = |call: &Exchange| call.request.url.host_str().map(str::to_owned);
    let hosts = (host(a), host(b));
    (!is_simulator).then(|| differing("meaning-other-gateway", hosts))?
}
