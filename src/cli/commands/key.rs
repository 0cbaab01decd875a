//! `key inspect`: what key files really are.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::views::{KeyFile, KeyFilesReport};
use crate::cli::{Exit, Failure, Output};

/// Look at key files
#[derive(Subcommand)]
pub(in crate::cli) enum KeyCommand {
    Inspect(KeyInspectCommand),
}

/// Say what each file really is, and which keys belong together
///
/// Exit code 1 if a file holds no usable RSA key, or if there is one private and one public key
/// and the two are no pair.
#[derive(Args)]
pub(in crate::cli) struct KeyInspectCommand {
    /// The files; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

impl KeyCommand {
    /// Carries it out.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        match self {
            Self::Inspect(KeyInspectCommand { files }) => output.show(&KeyFilesReport {
                files: files
                    .iter()
                    .map(|path| KeyFile::read(path, output))
                    .collect(),
            }),
        }
    }
}
