//! `history delete`: runs go.

use clap::Args;

use crate::cli::history_options::open;
use crate::cli::views::HistoryChangeView;
use crate::cli::{Exit, Failure, Output};
use crate::storage::{HistoryError, HistoryFilter, RunId};

/// Delete runs for good
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(in crate::cli) struct DeleteCommand {
    /// Their numbers
    runs: Vec<RunId>,
    /// All, also the pinned ones
    #[arg(long)]
    all: bool,
}

impl DeleteCommand {
    /// Deletes all that are named, or none if one of them does not exist.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let mut history = open(output)?;
        let list = history.list(&HistoryFilter::default())?;
        let known: Vec<_> = list.entries.iter().map(|entry| entry.id).collect();
        if let Some(missing) = self.runs.iter().find(|id| !known.contains(id)) {
            return Err(HistoryError::NoSuchRun(missing.0).into());
        }
        let ids = if self.all { known } else { self.runs };
        let deleted = history.delete(&ids)?;
        output.show(&HistoryChangeView::Deleted(deleted.len()))
    }
}
