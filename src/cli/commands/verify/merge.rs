//! `verify merge`: one summary of several.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Deserializer;

use crate::cli::input::Input;
use crate::cli::views::VerifyReport;
use crate::cli::{Exit, Failure, Output};
use crate::i18n::{Fault, Problem};

/// Add up the summaries of parts of a log
///
/// Each file holds one summary of `verify --format json`, or several one after the other. The sum is
/// the summary that one run over all parts gives; the time is that of the longest part.
#[derive(Args)]
pub(super) struct MergeCommand {
    /// The summaries; `-` or nothing is standard input
    files: Vec<PathBuf>,
}

impl MergeCommand {
    /// Reads and adds.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let mut whole = VerifyReport::default();
        let stdin = [PathBuf::from("-")];
        let files: &[PathBuf] = if self.files.is_empty() {
            &stdin
        } else {
            &self.files
        };
        for file in files {
            let bytes = Input::named(Some(file)).read(output)?;
            for part in Deserializer::from_slice(&bytes).into_iter::<VerifyReport>() {
                whole.merge(part.map_err(|error| unreadable(file, &error))?);
            }
        }
        output.show(&whole)
    }
}

fn unreadable(file: &Path, error: &serde_json::Error) -> Failure {
    let problem = Problem::new(Fault::Input, "verify-no-summary").with("reason", error);
    Failure {
        problem,
        file: Some(file.display().to_string()),
    }
}
