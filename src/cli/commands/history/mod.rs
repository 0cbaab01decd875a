//! `history`: past runs.

mod delete;
mod export;
mod list;
mod show;

use clap::Subcommand;

use crate::cli::{Exit, Failure, Output};

/// Find past runs of the window and the command line again
///
/// Runs are kept without tokens, codes and keys, and without personal data unless the settings in
/// the window allow it.
#[derive(Subcommand)]
pub(in crate::cli) enum HistoryCommand {
    List(list::ListCommand),
    Show(show::ShowCommand),
    Export(export::ExportCommand),
    Delete(delete::DeleteCommand),
}

impl HistoryCommand {
    /// Carries it out.
    pub(super) fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        match self {
            Self::List(command) => command.run(output, profile),
            Self::Show(command) => command.run(output),
            Self::Export(command) => command.run(output),
            Self::Delete(command) => command.run(output),
        }
    }
}
