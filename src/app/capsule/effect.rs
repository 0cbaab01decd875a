//! What the outside is asked to do with runs in files.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::app::{StoredKeys, TaskId};
use crate::client::Exchange;
use crate::i18n::Locale;
use crate::report::capsule::{Passphrase, Protection};
use crate::storage::Overwrite;

/// A request about a run in a file. Its outcome comes back as a [`super::CapsuleMessage`].
#[derive(Debug)]
pub enum CapsuleEffect {
    /// Ask where a run is to be saved.
    PickPlace {
        /// How it is to be saved.
        protection: Protection,
        /// The name that is offered.
        name: String,
        /// Language of the dialog's title.
        locale: Locale,
    },
    /// Ask for a file.
    PickFile(Locale),
    /// Save a run.
    Save {
        /// Answer with this number.
        task: TaskId,
        /// Its calls.
        exchanges: Vec<Arc<Exchange>>,
        /// When it is saved.
        made: Timestamp,
        /// How.
        protection: Protection,
        /// Where.
        path: PathBuf,
        /// What happens to a file that is there.
        overwrite: Overwrite,
    },
    /// Open a run.
    Open {
        /// Answer with this number.
        task: TaskId,
        /// The file.
        path: PathBuf,
        /// What opens it, if it is sealed.
        passphrase: Option<Passphrase>,
        /// The user's own keys, to find out whose key signed.
        shelf: Arc<StoredKeys>,
    },
}
