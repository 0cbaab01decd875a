//! The work behind runs in files: dialogs, encryption, reading, verifying again.

use std::path::Path;

use super::{CapsuleEffect, CapsuleMessage, OpenFailure};
use crate::app::StoredKeys;
use crate::app::errand::Errand;
use crate::i18n::{Explain as _, Problem};
#[cfg(feature = "gui")]
use crate::platform;
use crate::report::capsule::{Capsule, CapsuleError, FILE_LIMIT_MIB, Passphrase, open, save};
use crate::storage::{Overwrite, read_run_file, write_run_file};

impl Errand for CapsuleEffect {
    type Answer = CapsuleMessage;

    #[cfg(feature = "gui")]
    async fn ask(self) -> Result<CapsuleMessage, Self> {
        Ok(match self {
            CapsuleEffect::PickPlace {
                protection,
                name,
                locale,
            } => {
                let path = platform::pick_place(&locale.text("dialog-save-run"), &name).await;
                CapsuleMessage::PlacePicked(protection, path)
            }
            CapsuleEffect::PickFile(locale) => {
                CapsuleMessage::Picked(platform::pick_file(&locale.text("dialog-open-run")).await)
            }
            other => return Err(other),
        })
    }

    fn carry_out(self) -> CapsuleMessage {
        match self {
            CapsuleEffect::PickPlace { protection, .. } => {
                CapsuleMessage::PlacePicked(protection, None)
            }
            CapsuleEffect::PickFile(_) => CapsuleMessage::Picked(None),
            CapsuleEffect::Save {
                task,
                exchanges,
                made,
                protection,
                path,
                overwrite,
            } => {
                let calls = exchanges.iter().map(AsRef::as_ref);
                let content = save(calls, made, &protection).map_err(|error| error.problem());
                let saved = content.and_then(|content| write(&path, &content, overwrite));
                CapsuleMessage::Saved(task, saved)
            }
            CapsuleEffect::Open {
                task,
                path,
                passphrase,
                shelf,
            } => {
                let opened = read(&path, passphrase.as_ref(), &shelf);
                CapsuleMessage::Opened(task, path, opened.map(Box::new))
            }
        }
    }
}

fn write(path: &Path, content: &[u8], overwrite: Overwrite) -> Result<(), Problem> {
    write_run_file(path, content, overwrite).map_err(|error| error.problem())
}

fn read(
    path: &Path,
    passphrase: Option<&Passphrase>,
    shelf: &StoredKeys,
) -> Result<Capsule, OpenFailure> {
    let bytes =
        read_run_file(path, FILE_LIMIT_MIB).map_err(|error| OpenFailure::Other(error.problem()))?;
    open(&bytes, passphrase, Some(shelf)).map_err(|error| match error {
        CapsuleError::Sealed => OpenFailure::Locked(None),
        CapsuleError::WrongPassphrase => OpenFailure::Locked(Some(error.problem())),
        _ => OpenFailure::Other(error.problem()),
    })
}
