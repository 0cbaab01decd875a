//! The work behind a comparison of runs.

use std::sync::Arc;

use super::ComparisonMessage;
use crate::app::TaskId;
use crate::report::run_comparison::{RunComparison, RunSide};

/// Compare two runs.
#[derive(Debug)]
pub struct ComparisonEffect {
    /// Answer with this number.
    pub task: TaskId,
    /// The first run.
    pub a: RunSide,
    /// The second run.
    pub b: RunSide,
}

impl ComparisonEffect {
    /// Does it. It may take long for large answers.
    pub(in crate::app) fn carry_out(self) -> ComparisonMessage {
        let comparison = RunComparison::of(&self.a, &self.b);
        ComparisonMessage::Compared(self.task, Arc::new(comparison))
    }
}
