//! The state of page Logs.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::app::TaskId;
use crate::bulk::{BadLine, BulkProgress, Tally};
use crate::i18n::Problem;

/// The last check, if there was one.
#[derive(Debug, Default)]
pub struct LogsDesk {
    /// What was checked, or is.
    pub run: Option<LogsRun>,
}

/// A check of logs.
#[derive(Debug)]
pub struct LogsRun {
    /// Its number.
    pub task: TaskId,
    /// Files and folders as they were chosen.
    pub paths: Vec<PathBuf>,
    /// How far it has come.
    pub progress: Arc<BulkProgress>,
    /// When it began.
    pub started: Timestamp,
    /// What was found so far.
    pub seen: Arc<LogsSeen>,
    /// How it ended; `None` while it goes on.
    pub end: Option<LogsEnd>,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct LogsSeen {
    /// The counts.
    pub tally: Tally,
    /// The first answers that are not verified, at most [`LogsSeen::MOST_BAD`].
    pub bad: Vec<BadAnswer>,
    /// The size of all files as they are on the disk, in bytes; `None` if it is not known.
    pub total: Option<u64>,
}

/// An answer that is not verified, and where it stands.
#[derive(Clone, Debug)]
pub struct BadAnswer {
    /// The file.
    pub file: Arc<PathBuf>,
    /// Its line.
    pub line: BadLine,
}

/// How a check ended.
#[derive(Debug)]
pub struct LogsEnd {
    /// When.
    pub at: Timestamp,
    /// What kept the rest from being checked.
    pub problems: Vec<Problem>,
}

impl LogsSeen {
    /// More are counted, not listed.
    pub const MOST_BAD: usize = 10_000;
}

impl LogsDesk {
    /// The check that goes on.
    #[must_use]
    pub fn running(&self) -> Option<&LogsRun> {
        self.run.as_ref().filter(|run| run.end.is_none())
    }
}
