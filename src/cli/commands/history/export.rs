//! `history export`: a run as a file.

use std::path::PathBuf;

use clap::Args;

use crate::cli::history_options::{WantedRun, run, wanted_run};
use crate::cli::views::HistoryChangeView;
use crate::cli::{Exit, Failure, Output};
use crate::storage::{Overwrite, write_run_file};

/// Write a run into a file that replay and the window open
#[derive(Args)]
pub(in crate::cli) struct ExportCommand {
    /// Its number, or `last`
    #[arg(value_parser = wanted_run)]
    run: WantedRun,
    /// The file (.alipay-run)
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// Replace the file if there is one
    #[arg(long)]
    force: bool,
}

impl ExportCommand {
    /// Reads and writes.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let (entry, content) = run(self.run.0, output)?;
        let overwrite = if self.force {
            Overwrite::Allow
        } else {
            Overwrite::Refuse
        };
        write_run_file(&self.output, &content, overwrite)?;
        output.show(&HistoryChangeView::Exported(entry.id, self.output))
    }
}
