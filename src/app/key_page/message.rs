//! What can happen to key files.

use std::path::PathBuf;

use super::{KeyFile, KeyFileId};
use crate::app::{PastedText, TaskId};
use crate::i18n::Problem;
use crate::keys::{KeyConversion, PairLength};

/// About key files that are looked at, converted and made.
#[derive(Debug)]
pub enum KeyFileMessage {
    /// Ask for files.
    Pick,
    /// The file dialog was closed; without files if the user cancelled or there is no dialog.
    Picked(Vec<PathBuf>),
    /// Look at these files: dropped, or their path was typed.
    Open(Vec<PathBuf>),
    /// Look at a pasted text.
    Paste(PastedText),
    /// What was opened is read.
    Read(Vec<KeyFile>),
    /// The keys of the profiles are read.
    StoredRead(TaskId, Vec<KeyFile>),
    /// Take an opened file off the list.
    Remove(KeyFileId),
    /// Ask where a key is to be saved in another form.
    SaveAs(KeyFileId, KeyConversion),
    /// The dialog was closed; a file that is there may be replaced, because the dialog has asked.
    PlacePicked(KeyFileId, KeyConversion, Option<PathBuf>),
    /// A path was typed; a file that is there stays.
    SaveTo(KeyFileId, KeyConversion, PathBuf),
    /// The key was saved, or not. It is looked at again from its new place.
    Saved(Result<Box<KeyFile>, Problem>),
    /// Ask for the folder of a new pair.
    GenerateIn(PairLength),
    /// The dialog was closed.
    FolderPicked(PairLength, Option<PathBuf>),
    /// Make a pair in a folder whose path was typed.
    Generate(PairLength, PathBuf),
    /// The pair is there, or not.
    Generated(TaskId, Result<Box<GeneratedPair>, Problem>),
}

/// A new pair as it was read back from its files.
#[derive(Debug)]
pub struct GeneratedPair {
    /// The private key as PKCS#8.
    pub private_key: KeyFile,
    /// The public key.
    pub public_key: KeyFile,
}
