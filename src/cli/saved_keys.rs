//! Keys to look through when the key given did not sign.

use std::path::{Path, PathBuf};

use super::Failure;
use crate::app::StoredKeys;
use crate::keys::{AlipayPublicKey, AppPrivateKey, KeyError, KeyInspection, KeyKind};
use crate::platform::read_key_file;
use crate::signing::doctor::{KeyHolder, KeyShelf, ShelvedKey, Stock};
use crate::storage::{Paths, ProfileBook, VersionedFile};

/// The keys of the profiles saved in the window, read when they are needed, and files to try.
#[derive(Debug, Default)]
pub(super) struct SavedKeys {
    files: Vec<ShelvedKey>,
}

impl SavedKeys {
    /// Also tries these files.
    pub(super) fn with_files(paths: &[PathBuf]) -> Result<Self, Failure> {
        let files = paths
            .iter()
            .map(|path| shelved(path).map_err(|error| Failure::about(path, &error)));
        Ok(Self {
            files: files.collect::<Result<_, _>>()?,
        })
    }
}

impl KeyShelf for SavedKeys {
    fn stock(&self) -> Stock {
        let keys = StoredKeys {
            profiles: Vec::new(),
            others: self.files.clone(),
        };
        let Ok(paths) = Paths::of_user() else {
            return keys.stock();
        };
        let loaded = VersionedFile::<ProfileBook>::at(paths.profiles()).load();
        let profiles = loaded.content.offered();
        let mut stock = StoredKeys { profiles, ..keys }.stock();
        if loaded.notice.is_some() {
            stock
                .unreadable
                .push(paths.profiles().display().to_string());
        }
        stock
    }
}

/// The public key in a file, or the public half of the private key in it.
fn shelved(path: &Path) -> Result<ShelvedKey, KeyError> {
    let bytes = read_key_file(path)?;
    let holder = KeyHolder::File(path.display().to_string());
    if KeyInspection::of(&bytes).kind == KeyKind::PrivateKey {
        let key = AppPrivateKey::parse(&bytes)?;
        return Ok(ShelvedKey::app(holder, &key.public_key()));
    }
    let key = AlipayPublicKey::parse(&bytes)?;
    Ok(ShelvedKey::alipay(holder, &key))
}
