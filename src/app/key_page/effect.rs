//! What the outside is asked to do with key files.

use std::path::PathBuf;

use super::KeyFileId;
use crate::app::{PastedText, TaskId};
use crate::i18n::Locale;
use crate::keys::{KeyConversion, KeySlot, PairLength, UsableKey};
use crate::storage::Overwrite;

/// A request about key files. Its outcome comes back as a [`super::KeyFileMessage`].
#[derive(Debug)]
pub enum KeyFileEffect {
    /// Ask for files.
    PickFiles(Locale),
    /// Ask where a converted key is to be saved.
    PickPlace {
        /// The key.
        file: KeyFileId,
        /// Its new form.
        conversion: KeyConversion,
        /// The name that is offered.
        name: String,
        /// Language of the dialog's title.
        locale: Locale,
    },
    /// Ask for the folder of a new pair.
    PickFolder(PairLength, Locale),
    /// Read the keys of all profiles.
    ReadStored {
        /// Answer with this number.
        task: TaskId,
        /// The keys.
        keys: Vec<ProfileKey>,
    },
    /// Read what was opened.
    Read(Vec<(KeyFileId, FileSource)>),
    /// Write a key in another form.
    Save {
        /// The key.
        key: UsableKey,
        /// Its new form.
        conversion: KeyConversion,
        /// The new file.
        path: PathBuf,
        /// What happens to a file that is there.
        overwrite: Overwrite,
        /// Number of the new file.
        id: KeyFileId,
    },
    /// Make a pair.
    Generate {
        /// Answer with this number.
        task: TaskId,
        /// How long.
        length: PairLength,
        /// Where its files are written.
        folder: PathBuf,
        /// Numbers of the private and the public key.
        ids: [KeyFileId; 2],
    },
}

/// Where an opened key is read from.
#[derive(Debug)]
pub enum FileSource {
    /// A file.
    File(PathBuf),
    /// A pasted text.
    Text(PastedText),
}

/// A key that a profile names.
#[derive(Debug)]
pub struct ProfileKey {
    /// Its number in the list.
    pub id: KeyFileId,
    /// Name of the profile.
    pub profile: String,
    /// What the profile wants it for.
    pub slot: KeySlot,
    /// The file; `None` if the key is built in.
    pub path: Option<PathBuf>,
}
