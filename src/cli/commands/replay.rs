//! `replay`: a run from a file.

use std::path::PathBuf;

use clap::Args;

use crate::cli::passphrase_options::PassphraseOptions;
use crate::cli::saved_keys::SavedKeys;
use crate::cli::views::FlowReport;
use crate::cli::{Exit, Failure, Output};
use crate::client::FlowRun;
use crate::report::capsule::{CapsuleError, FILE_LIMIT_MIB, open};
use crate::storage::read_run_file;

/// Open a run that was saved with flow --save or in the window, and show it as flow does
///
/// Nothing is sent. Answers of a sealed run are verified again with the public keys in the file;
/// those of a redacted one cannot be, so what the sender's program had found out is shown, and
/// marked so. The exit code is that of the run.
#[derive(Args)]
pub(in crate::cli) struct ReplayCommand {
    /// The file (.alipay-run)
    file: PathBuf,
    #[command(flatten)]
    passphrase: PassphraseOptions,
}

impl ReplayCommand {
    /// Reads and shows.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let bytes = read_run_file(&self.file, FILE_LIMIT_MIB)?;
        let passphrase = self.passphrase.read(output)?;
        let others = SavedKeys::default();
        let mut capsule = open(&bytes, passphrase.as_ref(), Some(&others))
            .map_err(|error| Failure::about(&self.file, &error))?;
        let exchanges = std::mem::take(&mut capsule.exchanges);
        let report = FlowReport::of_capsule(capsule, FlowRun { exchanges });
        output.show(&report.ok_or(CapsuleError::Nothing)?)
    }
}
