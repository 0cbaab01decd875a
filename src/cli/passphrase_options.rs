//! Where a passphrase comes from. Never from an argument, which other users of the computer can see.

use std::path::{Path, PathBuf};

use clap::Args;
use zeroize::Zeroizing;

use super::input::Input;
use super::{Failure, Output};
use crate::report::capsule::{CapsuleError, Passphrase};

/// The variable that holds it where there is no file.
const VARIABLE: &str = "ALIPAY_EXPLORER_PASSPHRASE";

/// The option of every command that seals or opens a run.
#[derive(Args, Debug)]
pub(super) struct PassphraseOptions {
    /// A file whose first line is the passphrase (`-`: standard input); without it the variable
    /// `ALIPAY_EXPLORER_PASSPHRASE` is used if it is set
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl PassphraseOptions {
    /// Whether it comes from standard input.
    pub(super) fn is_from_stdin(&self) -> bool {
        self.passphrase_file.as_deref() == Some(Path::new("-"))
    }

    /// The passphrase, if there is one.
    pub(super) fn read(&self, output: &Output) -> Result<Option<Passphrase>, Failure> {
        if let Some(path) = &self.passphrase_file {
            return read_passphrase(path, output).map(Some);
        }
        match std::env::var(VARIABLE).map(Zeroizing::new) {
            Ok(text) => Ok(Some(Passphrase::new(&text)?)),
            Err(_unset) => Ok(None),
        }
    }
}

/// The passphrase in a file's first line.
pub(super) fn read_passphrase(path: &Path, output: &Output) -> Result<Passphrase, Failure> {
    let bytes = Input::named(Some(path)).read(output)?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|_no_text| Failure::about(path, &CapsuleError::EmptyPassphrase))?;
    let line = text.lines().next().unwrap_or_default();
    Passphrase::new(line).map_err(|error| Failure::about(path, &error))
}
