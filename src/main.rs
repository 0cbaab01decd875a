//! Opens the window, or runs a command.

use std::process::ExitCode;

use alipay_explorer::cli;
use alipay_explorer::i18n::Problem;

fn main() -> ExitCode {
    cli::write_log_to_stderr();
    cli::explain_panics();
    cli::run(std::env::args_os(), open_window)
}

#[cfg(feature = "gui")]
fn open_window() -> Result<(), Problem> {
    use alipay_explorer::i18n::Explain as _;
    use alipay_explorer::{app, platform, storage, ui};

    let paths = storage::Paths::of_user();
    let startup = app::Startup {
        paths,
        simulator_seed: platform::seed(),
    };
    ui::run_window(startup).map_err(|error| error.problem())
}

#[cfg(not(feature = "gui"))]
fn open_window() -> Result<(), Problem> {
    use alipay_explorer::i18n::Fault;

    Err(Problem::new(Fault::Input, "cli-no-window"))
}
