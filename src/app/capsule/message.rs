//! What can happen to runs in files.

use std::path::PathBuf;

use crate::app::TaskId;
use crate::i18n::Problem;
use crate::report::capsule::{Capsule, Passphrase, Protection};

/// About runs in files.
#[derive(Debug)]
pub enum CapsuleMessage {
    /// Ask how the run is to be saved.
    AskToSave,
    /// Close the dialog; nothing is saved or opened.
    Dismiss,
    /// Save it so: ask for the place.
    Save(Protection),
    /// The dialog was closed; without a place if the user cancelled or there is no dialog.
    PlacePicked(Protection, Option<PathBuf>),
    /// It was written, or not.
    Saved(TaskId, Result<(), Problem>),
    /// Ask for a file.
    Pick,
    /// The dialog was closed; without a file if the user cancelled or there is no dialog.
    Picked(Option<PathBuf>),
    /// Open this file.
    Open(PathBuf),
    /// Open the sealed file with this passphrase.
    Unlock(Passphrase),
    /// It was read, or not.
    Opened(TaskId, PathBuf, Result<Box<Capsule>, OpenFailure>),
    /// Go back to the live run.
    Close,
}

/// Why a run was not opened.
#[derive(Debug)]
pub enum OpenFailure {
    /// It is sealed; with a problem if the passphrase that was given does not open it.
    Locked(Option<Problem>),
    /// Anything else.
    Other(Problem),
}
