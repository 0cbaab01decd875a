//! Opens the window, or runs a command.

use std::process::ExitCode;

use alipay_explorer::cli;
use alipay_explorer::i18n::{Fault, Problem};

fn main() -> ExitCode {
    cli::write_log_to_stderr();
    cli::explain_panics();
    cli::run(std::env::args_os(), open_window)
}

fn open_window() -> Result<(), Problem> {
    Err(Problem::new(Fault::Input, "cli-no-window"))
}
