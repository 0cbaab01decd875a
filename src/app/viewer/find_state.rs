//! What is known about a target.

use std::sync::Arc;

use super::Target;
use crate::app::{Remote, TaskId};
use crate::i18n::Problem;
use crate::protocol::json::{JsonDocument, Span};
use crate::viewer::{Filtered, FindQuery, Hits, Progress, TextRows};

/// The rows of a body as text.
#[derive(Debug)]
pub struct FoundRows {
    /// The body.
    pub target: Target,
    /// The columns that were asked for last.
    pub columns: usize,
    /// The rows; older ones for other columns while new ones are on their way.
    pub rows: Remote<Arc<TextRows>, ()>,
    /// The work under way.
    pub task: TaskId,
    /// How far it is.
    pub progress: Arc<Progress>,
}

/// A search and its hits.
#[derive(Debug)]
pub struct FindState {
    /// Where is looked.
    pub target: Target,
    /// What for.
    pub query: FindQuery,
    /// The hits.
    pub hits: Remote<Arc<Hits>, ()>,
    /// The hit that is stepped to.
    pub at: usize,
    /// Grows with every step, so that a view can follow.
    pub steps: u64,
    /// The work under way.
    pub task: TaskId,
    /// How far it is.
    pub progress: Arc<Progress>,
}

impl FindState {
    /// The place of the hit that is stepped to.
    #[must_use]
    pub fn place(&self) -> Option<Span> {
        self.hits.ready()?.places.get(self.at).copied()
    }
}

/// A filter and its results.
#[derive(Debug)]
pub struct FilterState {
    /// What is filtered.
    pub target: Target,
    /// The expression of jq.
    pub expression: String,
    /// Whether its secrets are shown.
    pub revealing: bool,
    /// What came of it.
    pub results: Remote<Arc<Results>, Problem>,
    /// The work under way.
    pub task: TaskId,
}

/// The results of a filter as a tree.
#[derive(Debug)]
pub struct Results {
    /// The results.
    pub filtered: Filtered,
    /// Their tree.
    pub document: JsonDocument,
}
