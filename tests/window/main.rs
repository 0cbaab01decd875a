//! The program as a person has it: a real window on a real (virtual) screen, driven by accessible
//! name as a screen reader would drive it, with a real browser and a real file dialog.
//!
//! A machine that lacks one of the tools skips the tests that need it and says which Debian package
//! brings it; with `CI=true` in the environment a missing tool is a failure.

mod accessibility;
mod app;
mod authorization;
mod browser;
mod browser_flow;
mod demo;
mod file_dialog;
mod folder;
mod idle;
mod inspect;
mod keyboard;
mod locale;
mod log;
mod names;
mod no_display;
mod outcome;
mod patience;
mod phoning;
mod place;
mod process;
mod reference;
mod report;
mod saved_profile;
mod screen;
mod screenshots;
mod tool;
mod trial;
mod troubles;

use libtest_mimic::Arguments;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Two windows drawn in software at the same time only slow each other down.
    arguments.test_threads.get_or_insert(1);

    let trials = [
        no_display::trials(),
        demo::trials(),
        saved_profile::trials(),
        keyboard::trials(),
        names::trials(),
        place::trials(),
        idle::trials(),
        browser_flow::trials(),
        file_dialog::trials(),
        troubles::trials(),
        inspect::trials(),
        reference::trials(),
        report::trials(),
        log::trials(),
        phoning::trials(),
        screenshots::trials(),
    ];
    libtest_mimic::run(&arguments, trials.into_iter().flatten().collect()).exit_code()
}
