//! Keeping what a command calls, and finding it again.

use clap::Args;

use super::{Failure, Output};
use crate::app::record_of;
use crate::client::Exchange;
use crate::i18n::Explain as _;
use crate::platform;
use crate::storage::{
    History, HistoryError, OpenedHistory, Paths, RunEntry, RunId, Settings, VersionedFile,
};

/// Whether a command's run is kept.
#[derive(Args, Debug)]
pub(super) struct HistoryOptions {
    /// Do not keep this run in the history, which the window shows too
    #[arg(long)]
    no_history: bool,
}

impl HistoryOptions {
    /// Keeps a run as the settings say. A run that cannot be kept has been made all the same, so
    /// that is only told.
    pub(super) fn keep<'a>(
        &self,
        exchanges: impl IntoIterator<Item = &'a Exchange>,
        profile: Option<&str>,
        output: &Output,
    ) {
        if self.no_history {
            return;
        }
        if let Err(failure) = keep(exchanges, profile.unwrap_or_default(), output) {
            output.notice(&failure.problem);
        }
    }
}

fn keep<'a>(
    exchanges: impl IntoIterator<Item = &'a Exchange>,
    profile: &str,
    output: &Output,
) -> Result<(), Failure> {
    let paths = Paths::of_user()?;
    let settings = VersionedFile::<Settings>::at(paths.settings()).load();
    let settings = settings.content.history;
    let mut exchanges = exchanges.into_iter().peekable();
    if !settings.enabled || exchanges.peek().is_none() {
        return Ok(());
    }
    let record = record_of(exchanges, profile, platform::now(), settings.personal_data)?;
    let mut history = opened(&paths, output)?;
    history.put(None, &record)?;
    history.prune(settings.keep)?;
    Ok(())
}

/// The history of this user; it is told when a damaged file was set aside.
pub(super) fn open(output: &Output) -> Result<History, Failure> {
    Ok(opened(&Paths::of_user()?, output)?)
}

/// The content of a run: that of a number, or the newest.
pub(super) fn run(id: Option<RunId>, output: &Output) -> Result<(RunEntry, Vec<u8>), Failure> {
    let history = open(output)?;
    Ok(history.get(id)?)
}

fn opened(paths: &Paths, output: &Output) -> Result<History, HistoryError> {
    let OpenedHistory { history, notice } = History::open(&paths.history())?;
    if let Some(notice) = notice {
        output.notice(&notice.problem());
    }
    Ok(history)
}

/// A number as `history list` shows it, or `last`.
pub(super) fn wanted_run(text: &str) -> Result<WantedRun, String> {
    if text == "last" {
        return Ok(WantedRun(None));
    }
    let id = text
        .parse()
        .map_err(|_no_number| "last, 12, #12".to_owned())?;
    Ok(WantedRun(Some(id)))
}

/// Which run; `None` is the newest.
#[derive(Clone, Copy, Debug)]
pub(super) struct WantedRun(pub(super) Option<RunId>);
