//! What the window knows about past runs.

use std::sync::Arc;

use super::RunTracker;
use crate::app::{Remote, TaskId};
use crate::i18n::Problem;
use crate::storage::{DeletedRun, HistoryFilter, HistoryList, RunEntry, RunId};

/// More runs are not listed at once; a filter finds the others.
pub const HISTORY_LIMIT: usize = 1_000;

/// The list, what is asked of it, and what is done with it.
#[derive(Debug)]
pub struct HistoryDesk {
    /// What is asked.
    pub filter: HistoryFilter,
    /// The runs.
    pub list: Remote<Arc<HistoryList>, Problem>,
    /// The list that is being read.
    pub listing: Option<TaskId>,
    /// The run that is being opened.
    pub opening: Option<TaskId>,
    /// The run whose facts are shown.
    pub chosen: Option<RunId>,
    /// The runs that are ticked, in the order in which they were.
    pub ticked: Vec<RunId>,
    /// What was deleted last, until it is put back or something else is deleted.
    pub deleted: Vec<DeletedRun>,
    /// Waits for other windows while the page is open.
    pub watching: Option<TaskId>,
    /// Which calls of this window belong together.
    pub tracker: RunTracker,
}

impl Default for HistoryDesk {
    fn default() -> Self {
        Self {
            filter: HistoryFilter {
                limit: Some(HISTORY_LIMIT),
                ..HistoryFilter::default()
            },
            list: Remote::Idle,
            listing: None,
            opening: None,
            chosen: None,
            ticked: Vec::new(),
            deleted: Vec::new(),
            watching: None,
            tracker: RunTracker::default(),
        }
    }
}

impl HistoryDesk {
    /// The run whose facts are shown, as it is in the list.
    #[must_use]
    pub fn chosen(&self) -> Option<&RunEntry> {
        let id = self.chosen?;
        self.list.value()?.entries.iter().find(|it| it.id == id)
    }

    /// Whether anything is asked of a run.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        let HistoryFilter {
            search,
            profile,
            outcome,
            code,
            limit: _,
        } = &self.filter;
        let asks = profile.is_some() || outcome.is_some() || code.is_some();
        asks || !search.trim().is_empty()
    }
}
