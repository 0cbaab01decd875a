//! What the outside is asked to do with past runs.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::TrackedRun;
use crate::app::{StoredKeys, TaskId};
use crate::i18n::Locale;
use crate::storage::{DeletedRun, HistoryFilter, HistorySettings, RunId};

/// A request about past runs. Its outcome comes back as a [`super::HistoryMessage`].
#[derive(Debug)]
pub enum HistoryEffect {
    /// Keep a run of this window, or what it has become.
    Keep {
        /// The run.
        run: TrackedRun,
        /// What of it, and how many besides.
        settings: HistorySettings,
        /// When it is kept.
        now: Timestamp,
    },
    /// List runs.
    List(TaskId, HistoryFilter),
    /// Read a run.
    Open(TaskId, RunId, Arc<StoredKeys>),
    /// Read two runs to compare them.
    OpenTwo([RunId; 2], Arc<StoredKeys>),
    /// Change something.
    Change(HistoryChange),
    /// Put deleted runs back.
    Restore(Vec<DeletedRun>),
    /// Tell whenever another window has changed something, until the task is cancelled.
    Watch(TaskId),
    /// Ask where a run is to be saved.
    PickPlace {
        /// The run.
        run: RunId,
        /// The name that is offered.
        name: String,
        /// Language of the dialog's title.
        locale: Locale,
    },
    /// Save a run as a file.
    Export(RunId, PathBuf),
}

/// A change that the user makes.
#[derive(Clone, Debug)]
pub enum HistoryChange {
    /// Pin a run, or let it go.
    Pin(RunId, bool),
    /// Give a run a name.
    Rename(RunId, String),
    /// Delete runs.
    Delete(Vec<RunId>),
    /// Keep no more than the settings say.
    Prune(HistorySettings),
}
