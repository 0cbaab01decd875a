//! What the outside is asked to do for the viewer.

use std::sync::Arc;

use super::{Target, ViewerMessage};
use crate::app::TaskId;
use crate::client::Exchange;
use crate::protocol::{Charset, Masker};
use crate::viewer::{FindQuery, Progress, TextRows, find};

/// A request about the viewer.
#[derive(Debug)]
pub enum ViewerEffect {
    /// Something that keeps a thread busy.
    Work(TaskId, ViewerWork),
    /// Filter in a process of its own, which ends with the task.
    Filter {
        /// Answer with this number.
        task: TaskId,
        /// What is filtered.
        target: Target,
        /// Hides its tokens and codes before jq can take them apart, unless the user sees them.
        masker: Masker,
        /// The expression of jq.
        expression: String,
    },
}

/// Work of the processor alone.
#[derive(Debug)]
pub enum ViewerWork {
    /// Break a body into rows of so many columns.
    Break(Target, usize, Arc<Progress>),
    /// Look for a text.
    Find(Target, FindQuery, Arc<Progress>),
    /// Read a call's answer in another character set, under the keys that it was read with.
    ReadAs(Arc<Exchange>, Charset),
}

impl ViewerWork {
    /// Does it.
    #[must_use]
    pub fn work(self, task: TaskId) -> ViewerMessage {
        match self {
            Self::Break(target, columns, progress) => {
                let rows = TextRows::of(&target.body, target.charset, columns, &progress);
                ViewerMessage::Broken(task, rows.map(Arc::new))
            }
            Self::Find(target, query, progress) => {
                let document = target.document.as_ref();
                let hits = find(&target.body, target.charset, document, &query, &progress);
                ViewerMessage::Found(task, hits.map(Arc::new))
            }
            Self::ReadAs(exchange, charset) => {
                ViewerMessage::Reread(task, Arc::new(exchange.read_as(charset)))
            }
        }
    }
}
