//! What can happen on page Logs.

use std::path::PathBuf;
use std::sync::Arc;

use super::LogsSeen;
use crate::app::TaskId;
use crate::i18n::Problem;

/// About page Logs.
#[derive(Debug)]
pub enum LogsMessage {
    /// Ask for files.
    PickFiles,
    /// Ask for a folder.
    PickFolder,
    /// The dialog was closed; without a path if the user cancelled or there is no dialog.
    Picked(Vec<PathBuf>),
    /// Check these files and folders.
    Check(Vec<PathBuf>),
    /// Check the same ones again, with the keys that are loaded now.
    Again,
    /// End the check; what was found stays.
    Stop,
    /// So much was found until now.
    Seen(TaskId, Arc<LogsSeen>),
    /// It has ended, with what kept the rest from being checked.
    Ended(TaskId, Arc<LogsSeen>, Vec<Problem>),
    /// Explain the line of this bad answer.
    Inspect(usize),
    /// The line was read, or not.
    LineRead(Result<Vec<u8>, Problem>),
}
