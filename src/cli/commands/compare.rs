//! `compare`: two runs side by side.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use crate::cli::history_options::{WantedRun, run, wanted_run};
use crate::cli::passphrase_options::{PassphraseOptions, read_passphrase};
use crate::cli::saved_keys::SavedKeys;
use crate::cli::views::RunComparisonView;
use crate::cli::{Exit, Failure, Output};
use crate::i18n::{Fault, Problem};
use crate::keys::shown_path;
use crate::report::capsule::{FILE_LIMIT_MIB, Passphrase, open};
use crate::report::run_comparison::{RunComparison, RunSide};
use crate::storage::{RunId, read_run_file};

/// Compare two saved runs by meaning: two accounts, two apps, two environments
///
/// Neither order nor spelling counts; times, signatures, tokens and marks of servers are folded
/// away. Nothing is sent. The exit code is 0 if nothing that matters differs, otherwise 1.
#[derive(Args)]
pub(in crate::cli) struct CompareCommand {
    /// The first run: a file (.alipay-run), or its number in `history list`, or `last`
    a: PathBuf,
    /// The second run: a file (.alipay-run), or its number in `history list`, or `last`
    b: PathBuf,
    #[command(flatten)]
    passphrase: PassphraseOptions,
    /// A file with the passphrase of the second run, if it is another one than that of the first
    #[arg(long, value_name = "FILE")]
    second_passphrase_file: Option<PathBuf>,
    /// Also list what means nothing: times, signatures, tokens, marks of servers
    #[arg(long)]
    noise: bool,
}

impl CompareCommand {
    /// Reads, compares and shows.
    pub(super) fn run(self, output: &Output) -> Result<Exit, Failure> {
        let is_stdin = |path: &PathBuf| path == Path::new("-");
        let is_second_stdin = self.second_passphrase_file.as_ref().is_some_and(is_stdin);
        if is_second_stdin && self.passphrase.is_from_stdin() {
            return Err(Problem::new(Fault::Input, "compare-passphrase-twice").into());
        }
        let first = self.passphrase.read(output)?;
        let second = match &self.second_passphrase_file {
            Some(path) => Some(read_passphrase(path, output)?),
            None => first.clone(),
        };
        let others = SavedKeys::default();
        let side = |path: &Path, passphrase: Option<&Passphrase>| {
            if let Some(WantedRun(id)) = run_in_history(path) {
                return side_of_history(id, &others, output);
            }
            let bytes = read_run_file(path, FILE_LIMIT_MIB)?;
            let capsule = open(&bytes, passphrase, Some(&others))
                .map_err(|error| Failure::about(path, &error))?;
            Ok::<_, Failure>(RunSide {
                title: shown_path(path),
                exchanges: capsule.exchanges.into_iter().map(Arc::new).collect(),
            })
        };
        let a = side(&self.a, first.as_ref())?;
        let b = side(&self.b, second.as_ref())?;
        output.show(&RunComparisonView {
            comparison: RunComparison::of(&a, &b),
            noise: self.noise,
        })
    }
}

/// A number or `last`, unless a file has that name.
fn run_in_history(path: &Path) -> Option<WantedRun> {
    let wanted = wanted_run(path.to_str()?).ok();
    wanted.filter(|_| !path.exists())
}

fn side_of_history(
    id: Option<RunId>,
    others: &SavedKeys,
    output: &Output,
) -> Result<RunSide, Failure> {
    let (entry, content) = run(id, output)?;
    let capsule = open(&content, None, Some(others))?;
    Ok(RunSide {
        title: format!("#{}", entry.id),
        exchanges: capsule.exchanges.into_iter().map(Arc::new).collect(),
    })
}
