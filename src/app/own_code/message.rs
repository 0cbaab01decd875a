//! What can happen around one's own program.

use std::path::PathBuf;

use super::SimulatorFiles;
use crate::i18n::Problem;
use crate::report::code::CodeLanguage;

/// About pointing one's own program at the simulator.
#[derive(Debug)]
pub enum OwnCodeMessage {
    /// Show the lines for the SDK of this language.
    Language(&'static CodeLanguage),
    /// Ask for a folder for the key files.
    PickFolder,
    /// The dialog was closed; without a folder if the user cancelled or there is no dialog.
    FolderPicked(Option<PathBuf>),
    /// Write the key files below this folder.
    Write(PathBuf),
    /// They were written, or not.
    Written(Result<Box<SimulatorFiles>, Problem>),
}
