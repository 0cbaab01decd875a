//! `history show`: a run as if it had just been made.

use clap::Args;

use crate::cli::history_options::{WantedRun, run, wanted_run};
use crate::cli::saved_keys::SavedKeys;
use crate::cli::views::FlowReport;
use crate::cli::{Exit, Failure, Output};
use crate::client::FlowRun;
use crate::report::capsule::{CapsuleError, open};

/// Show a run as flow does
///
/// Nothing is sent and nothing is verified again. The exit code is that of the run.
#[derive(Args)]
pub(in crate::cli) struct ShowCommand {
    /// Its number, or `last`
    #[arg(value_parser = wanted_run)]
    run: WantedRun,
}

impl ShowCommand {
    /// Reads and shows.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let (_, content) = run(self.run.0, output)?;
        let mut capsule = open(&content, None, Some(&SavedKeys::default()))?;
        let exchanges = std::mem::take(&mut capsule.exchanges);
        let report = FlowReport::of_capsule(capsule, FlowRun { exchanges });
        output.show(&report.ok_or(CapsuleError::Nothing)?)
    }
}
