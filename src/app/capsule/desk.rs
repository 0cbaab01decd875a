//! What the program knows about runs in files.

use std::path::PathBuf;

use super::Replay;
use crate::app::TaskId;
use crate::i18n::Problem;

/// The opened run, the open dialog and the work under way.
#[derive(Debug, Default)]
pub struct CapsuleDesk {
    /// The run that is shown in the place of the live one.
    pub replay: Option<Replay>,
    /// What is being asked.
    pub dialog: Option<CapsuleDialog>,
    /// The file that is being read.
    pub opening: Option<TaskId>,
    /// The file that is being written.
    pub saving: Option<TaskId>,
}

/// A question about a run.
#[derive(Debug)]
pub enum CapsuleDialog {
    /// How it is to be saved.
    Save,
    /// What opens it.
    Unlock {
        /// The file.
        path: PathBuf,
        /// What is wrong with the passphrase that was tried.
        problem: Option<Problem>,
    },
}

impl CapsuleDesk {
    /// Whether a run from a file is shown, so that nothing on the page is live.
    #[must_use]
    pub fn is_replaying(&self) -> bool {
        self.replay.is_some()
    }
}
