//! What can happen on page Inspect.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::{PastedText, TaskId};
use crate::client::Inspections;
use crate::i18n::Problem;
use crate::protocol::Charset;

/// About page Inspect.
#[derive(Debug)]
pub enum InspectMessage {
    /// Explain this text.
    Text(PastedText),
    /// Explain what is in this file.
    File(PathBuf),
    /// Ask for a file.
    Pick,
    /// The dialog was closed; without a file if the user cancelled or there is no dialog.
    Picked(Option<PathBuf>),
    /// The explanation is there.
    Found(TaskId, Arc<Inspections>),
    /// There is nothing to explain, because it could not be read.
    Failed(TaskId, Problem),
    /// Wait no longer; what was shown before stays.
    Stop,
    /// Forget what was given and what was found.
    Clear,
    /// Show this part.
    ChoosePart(usize),
    /// Read the same bytes in this character set.
    ReadAs(Charset),
}
