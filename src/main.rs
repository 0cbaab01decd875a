//! Opens the window, or runs a command.

use std::process::ExitCode;

use alipay_explorer::cli;
use alipay_explorer::i18n::Problem;

fn main() -> ExitCode {
    cli::start_log();
    cli::explain_panics();
    cli::run(std::env::args_os(), open_window)
}

#[cfg(feature = "gui")]
fn open_window() -> Result<(), Problem> {
    use alipay_explorer::i18n::Explain as _;
    use alipay_explorer::{app, platform, storage, ui};

    let paths = storage::Paths::of_user();
    // Held until the window closes: it writes what is still under way.
    let _log = paths.as_ref().ok().and_then(|paths| {
        let log = cli::write_log_to(&paths.log());
        log.inspect_err(|error| tracing::warn!(%error, "the window runs without a log file"))
            .ok()
    });
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "the window opens");
    let startup = app::Startup {
        paths,
        simulator_seed: platform::seed(),
        program: platform::own_program(),
    };
    ui::run_window(startup).map_err(|error| error.problem())
}

#[cfg(not(feature = "gui"))]
fn open_window() -> Result<(), Problem> {
    use alipay_explorer::i18n::Fault;

    Err(Problem::new(Fault::Input, "cli-no-window"))
}
