//! Where a passphrase comes from. Never from an argument, which other users of the computer can see.

use std::path::PathBuf;

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
    /// ALIPAY_EXPLORER_PASSPHRASE is used if it is set
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl PassphraseOptions {
    /// The passphrase, if there is one.
    pub(super) fn read(&self, output: &Output) -> Result<Option<Passphrase>, Failure> {
        if let Some(path) = &self.passphrase_file {
            let bytes = Input::named(Some(path)).read(output)?;
            let text = std::str::from_utf8(&bytes)
                .map_err(|_no_text| Failure::about(path, &CapsuleError::EmptyPassphrase))?;
            let line = text.lines().next().unwrap_or_default();
            let passphrase = Passphrase::new(line);
            return Ok(Some(
                passphrase.map_err(|error| Failure::about(path, &error))?,
            ));
        }
        match std::env::var(VARIABLE).map(Zeroizing::new) {
            Ok(text) => Ok(Some(Passphrase::new(&text)?)),
            Err(_unset) => Ok(None),
        }
    }
}
