//! Runs as files.

use std::path::PathBuf;

use clap::Args;

use super::passphrase_options::PassphraseOptions;
use super::{Failure, Output};
use crate::client::Exchange;
use crate::platform;
use crate::report::capsule::{Protection, save};
use crate::storage::{Overwrite, check_run_place, write_run_file};

/// The options of a command whose run can be kept.
#[derive(Args, Debug)]
pub(super) struct SaveOptions {
    /// Also keep the run in this file (.alipay-run): without tokens, codes and personal data, or
    /// everything, sealed with a passphrase, if there is one
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    #[command(flatten)]
    passphrase: PassphraseOptions,
    /// Replace the file of --save if there is one
    #[arg(long, requires = "save")]
    force: bool,
}

/// A place for a run, checked before anything is sent.
pub(super) struct SavePlace {
    path: PathBuf,
    protection: Protection,
    overwrite: Overwrite,
}

impl SaveOptions {
    /// Where the run is to be kept, if it is. A code is spent by one attempt, so what would stand
    /// in the way is found out before.
    pub(super) fn place(&self, output: &Output) -> Result<Option<SavePlace>, Failure> {
        let Some(path) = self.save.clone() else {
            return Ok(None);
        };
        let overwrite = if self.force {
            Overwrite::Allow
        } else {
            Overwrite::Refuse
        };
        check_run_place(&path, overwrite)?;
        let passphrase = self.passphrase.read(output)?;
        Ok(Some(SavePlace {
            path,
            protection: passphrase.map_or(Protection::Redacted, Protection::Sealed),
            overwrite,
        }))
    }
}

impl SavePlace {
    /// Writes the file.
    pub(super) fn write(&self, exchanges: &[Exchange]) -> Result<(), Failure> {
        let content = save(exchanges, platform::now(), &self.protection)?;
        write_run_file(&self.path, &content, self.overwrite)?;
        Ok(())
    }
}
