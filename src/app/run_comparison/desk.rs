//! What the program knows about a comparison of runs.

use std::sync::Arc;

use crate::app::TaskId;
use crate::report::run_comparison::{RunComparison, RunSide};

/// The comparison that lies over the page, and the work under way.
#[derive(Debug, Default)]
pub struct ComparisonDesk {
    /// What was found.
    pub shown: Option<Arc<RunComparison>>,
    /// The comparison that is being made.
    pub comparing: Option<TaskId>,
    /// The run that the next opened file is compared with, in place of being shown.
    pub waiting: Option<RunSide>,
    /// Whether differences that mean nothing are listed too.
    pub shows_noise: bool,
}

impl ComparisonDesk {
    /// Whether a comparison lies over the page, be it that it is still being made.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.shown.is_some() || self.comparing.is_some()
    }

    /// Leaves it; what is still being compared comes too late.
    pub(in crate::app) fn close(&mut self) {
        *self = Self::default();
    }
}
