//! `key inspect`: what key files really are.

use std::path::PathBuf;

use clap::Args;

use crate::cli::views::{KeyFile, KeyFilesReport};
use crate::cli::{Exit, Failure, Output};

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

impl KeyInspectCommand {
    /// Carries it out.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let files = self.files.iter();
        output.show(&KeyFilesReport {
            files: files.map(|path| KeyFile::read(path, output)).collect(),
        })
    }
}
