//! `key`: what key files are, and making others of them.

mod convert;
mod generate;
mod inspect;
mod public;

use clap::Subcommand;

use crate::cli::{Exit, Failure, Output};
use crate::storage::Overwrite;

/// Look at key files, convert them, make a pair
#[derive(Subcommand)]
pub(in crate::cli) enum KeyCommand {
    Inspect(inspect::KeyInspectCommand),
    Convert(convert::KeyConvertCommand),
    Generate(generate::KeyGenerateCommand),
    Public(public::KeyPublicCommand),
}

impl KeyCommand {
    /// Carries it out.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        match self {
            Self::Inspect(command) => command.run(output),
            Self::Convert(command) => command.run(output),
            Self::Generate(command) => command.run(output),
            Self::Public(command) => command.run(output),
        }
    }
}

/// What `--force` means.
fn overwrite(force: bool) -> Overwrite {
    if force {
        Overwrite::Allow
    } else {
        Overwrite::Refuse
    }
}
