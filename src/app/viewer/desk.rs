//! The state of the viewer.

use std::sync::Arc;

use super::{FilterState, FindState, FoundRows, Target};
use crate::app::{Remote, TaskId};
use crate::client::{Exchange, ExchangeId};
use crate::protocol::Charset;

/// What has been worked out, each for the target it was asked for last.
#[derive(Debug, Default)]
pub struct ViewerDesk {
    /// The rows of the text.
    pub rows: Option<FoundRows>,
    /// The search.
    pub find: Option<FindState>,
    /// The filter.
    pub filter: Option<FilterState>,
    /// The answer in another character set than its own.
    pub read_as: Option<ReadAs>,
    /// How often it was asked for the open page's field to find, so that a view can follow.
    pub asked_to_find: u64,
}

/// A call whose answer is read in another character set.
#[derive(Debug)]
pub struct ReadAs {
    /// The call.
    pub exchange: ExchangeId,
    /// Whether it is a live call, or one of an opened run.
    pub is_live: bool,
    /// The character set.
    pub charset: Charset,
    /// The same call, read again.
    pub reread: Remote<Arc<Exchange>, ()>,
    /// The work under way.
    pub task: TaskId,
}

impl ViewerDesk {
    /// The rows of a target.
    #[must_use]
    pub fn rows_of(&self, target: &Target) -> Option<&FoundRows> {
        self.rows.as_ref().filter(|it| it.target.is(target))
    }

    /// The search in a target.
    #[must_use]
    pub fn find_in(&self, target: &Target) -> Option<&FindState> {
        self.find.as_ref().filter(|it| it.target.is(target))
    }

    /// The filter of a target.
    #[must_use]
    pub fn filter_of(&self, target: &Target) -> Option<&FilterState> {
        self.filter.as_ref().filter(|it| it.target.is(target))
    }
}
