//! The command line: the same client, simulator and diagnosis as the window, for scripts, CI and
//! support.
//!
//! A command is one file under [`commands`] and one variant of its list. What it found is a
//! [`Report`], which is printed for people or as one JSON document. Only [`output`] prints.

mod access;
mod args;
mod argument_error;
mod certificate_options;
mod commands;
mod exit;
mod failure;
mod filter_worker;
mod help;
mod history_options;
mod input;
mod input_error;
mod key_options;
mod log;
mod merchant_leg;
mod output;
mod page;
mod passphrase_options;
mod persona_options;
mod place_options;
mod profiles;
mod report;
mod report_options;
mod request_log;
mod run_file;
mod saved_keys;
mod trial_options;
mod usage_error;
mod views;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;

use crate::i18n::Problem;
use args::{Args, GlobalOptions};
use commands::Command;
use exit::Exit;
use failure::Failure;
use output::Output;
use report::{Report, View};
use usage_error::UsageError;

pub use log::{LogFileError, explain_panics, start_log, write_log_to};

/// Does what the arguments say; the first one is the program's name. Without a command it calls
/// `open_window`, which lives above this module.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    open_window: impl FnOnce() -> Result<(), Problem>,
) -> ExitCode {
    let arguments: Vec<_> = arguments.into_iter().collect();
    if filter_worker::is_asked_for(&arguments) {
        return filter_worker::work();
    }
    let locale = Output::new(&GlobalOptions::guessed(&arguments)).locale();
    let matches = help::command(locale).try_get_matches_from(&arguments);
    let Args { global, command } = match matches.and_then(|it| Args::from_arg_matches(&it)) {
        Ok(args) => args,
        Err(message) => return output::clap_message(message, &arguments).into(),
    };
    let output = Output::new(&global);
    let outcome = match command {
        Some(command) => execute(command, &output, global.profile.as_deref()),
        None => open_window().map(|()| Exit::Good).map_err(Failure::from),
    };
    let exit = outcome.unwrap_or_else(|failure| {
        output.failure(&failure);
        failure.exit()
    });
    exit.into()
}

fn execute(command: Command, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| UsageError::NoThreads(error.to_string()))?;
    let outcome = runtime.block_on(command.run(output, profile));
    // A name lookup that does not end must not keep the program from ending.
    runtime.shutdown_background();
    outcome
}
