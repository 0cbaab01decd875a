//! What can happen to the code of a request.

use std::path::PathBuf;
use std::sync::Arc;

use super::TaskId;
use crate::i18n::Problem;
use crate::report::code::{CodeLanguage, CodeSample};

/// About the code of a request.
#[derive(Debug)]
pub enum CodeMessage {
    /// Write it in this language.
    Language(&'static CodeLanguage),
    /// It is written, or cannot be.
    Written(TaskId, Result<Arc<CodeSample>, Problem>),
    /// Put the shown call to the clipboard as a curl command.
    CopyCurl,
    /// What goes to the clipboard is written, or cannot be.
    CurlWritten(TaskId, Result<Arc<CodeSample>, Problem>),
    /// Ask where the shown program is to be saved.
    Save,
    /// The dialog was closed; without a path if the user cancelled or there is no dialog.
    PlacePicked(Arc<CodeSample>, Option<PathBuf>),
    /// The program was saved, or not.
    Saved(Result<(), Problem>),
}
