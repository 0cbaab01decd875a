//! The programs that `code` writes, run and compiled by the real tools: what they do is the proof,
//! not what they look like. The official SDKs against the simulator. A test whose tool is missing says so and counts as ignored.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "helpers of tests fail as the tests do, and a skipped one says why"
)]

mod certificates;
mod compiled;
mod executed;
mod hostile;
mod need;
#[expect(dead_code, reason = "shared with the tests of the command line")]
#[path = "../cli/program.rs"]
mod program;
#[expect(dead_code, reason = "shared with the tests of the command line")]
#[path = "../cli/running_simulator.rs"]
mod running_simulator;
mod sdks;
mod written;

use std::process::ExitCode;

use libtest_mimic::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = [
        certificates::trials(),
        compiled::trials(),
        executed::trials(),
        hostile::trials(),
        sdks::trials(),
    ];
    libtest_mimic::run(&arguments, trials.into_iter().flatten().collect()).exit_code()
}
