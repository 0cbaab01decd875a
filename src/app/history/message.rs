//! What can happen to past runs.

use std::path::PathBuf;
use std::sync::Arc;

use super::HistoryChange;
use crate::app::TaskId;
use crate::i18n::Problem;
use crate::report::capsule::Capsule;
use crate::report::run_comparison::RunSide;
use crate::storage::{DeletedRun, HistoryFilter, HistoryList, RunId};

/// About past runs.
#[derive(Debug)]
pub enum HistoryMessage {
    /// List those that have this.
    List(HistoryFilter),
    /// The list.
    Listed(TaskId, Result<Arc<HistoryList>, Problem>),
    /// Show the facts of a run.
    Choose(RunId),
    /// Show a run as if it had just been made.
    Open(RunId),
    /// It was read.
    Opened(TaskId, Box<Result<OpenedRun, Problem>>),
    /// Compare two runs by meaning, the older one first.
    Compare(RunId, RunId),
    /// Both were read.
    Sides(Box<Result<[RunSide; 2], Problem>>),
    /// Tick a run, or take its tick away.
    Tick(RunId, bool),
    /// Change something.
    Change(HistoryChange),
    /// It was changed; with what was deleted.
    Changed(Result<Vec<DeletedRun>, Problem>),
    /// Delete these.
    Delete(Vec<RunId>),
    /// Put back what was deleted last.
    Undo,
    /// They could not be put back, and are not lost for that.
    NotRestored(Vec<DeletedRun>, Problem),
    /// Save a run as a file: ask for the place.
    Export(RunId),
    /// The dialog was closed; without a place if the user cancelled or there is no dialog.
    PlacePicked(RunId, Option<PathBuf>),
    /// The file was written, or not.
    Exported(Result<(), Problem>),
    /// A run of this window was kept.
    Kept,
    /// Something went wrong, or a damaged file was set aside.
    Failed(Problem),
    /// Another window or the command line has changed something.
    OthersChanged(TaskId),
}

/// A run from the history.
#[derive(Debug)]
pub struct OpenedRun {
    /// Its number.
    pub id: RunId,
    /// Its content.
    pub capsule: Capsule,
}
