//! What can happen to a comparison of runs.

use std::sync::Arc;

use crate::app::TaskId;
use crate::report::run_comparison::{RunComparison, RunSide};

/// About a comparison of runs.
#[derive(Debug)]
pub enum ComparisonMessage {
    /// Compare two runs.
    Compare {
        /// The first one.
        a: RunSide,
        /// The second one.
        b: RunSide,
    },
    /// Compare the opened run with the live one.
    CompareWithLive,
    /// Compare the run on the page with one in a file: ask for the file.
    CompareWithFile,
    /// It was compared.
    Compared(TaskId, Arc<RunComparison>),
    /// List differences that mean nothing, or fold them away.
    ShowNoise(bool),
    /// Go back to the page.
    Close,
}
