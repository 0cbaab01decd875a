//! One key file.

use std::path::{Path, PathBuf};

use crate::i18n::{Explain, Problem};
use crate::keys::{InspectedKey, KeyInspection, KeySlot, UsableKey};

/// Number of a file that was opened, different from those of all others of this run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyFileId(pub u64);

/// Where a key comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFileOrigin {
    /// The file that a profile names.
    Profile {
        /// Name of the profile.
        profile: String,
        /// What the profile wants it for.
        slot: KeySlot,
        /// The file; `None` for a pasted key and for those that are built in.
        path: Option<PathBuf>,
    },
    /// A file that was opened or dropped.
    File(PathBuf),
    /// A pasted text; forgotten when the program ends.
    Pasted,
}

/// A file or a text, and what it turned out to be. Clones share the key.
#[derive(Clone, Debug)]
pub struct KeyFile {
    /// Its number.
    pub id: KeyFileId,
    /// Where it comes from.
    pub origin: KeyFileOrigin,
    /// What it is, or why it could not be read.
    pub content: Result<InspectedKey, Problem>,
}

impl KeyFile {
    /// Where it lies; `None` for a pasted text and for keys that are built in.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match &self.origin {
            KeyFileOrigin::Profile { path, .. } => path.as_deref(),
            KeyFileOrigin::File(path) => Some(path),
            KeyFileOrigin::Pasted => None,
        }
    }

    /// The name to show; `None` for a pasted text.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        let path = self.path()?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        Some(name.to_string_lossy().into_owned())
    }

    /// The profile that it belongs to.
    #[must_use]
    pub fn profile(&self) -> Option<&str> {
        match &self.origin {
            KeyFileOrigin::Profile { profile, .. } => Some(profile),
            KeyFileOrigin::File(_) | KeyFileOrigin::Pasted => None,
        }
    }

    /// What it is, if it could be read.
    #[must_use]
    pub fn inspection(&self) -> Option<&KeyInspection> {
        self.content.as_ref().ok().map(|found| &found.inspection)
    }

    /// The key, if Alipay takes one like it: a private key, whose public half is an app public key,
    /// or a public key, of which the file does not say whose it is.
    #[must_use]
    pub fn key(&self) -> Option<&UsableKey> {
        self.content.as_ref().ok()?.key.as_ref().ok()
    }

    /// Why it cannot be used, or what speaks against using it.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        match &self.content {
            Ok(found) => found.objection(),
            Err(problem) => Some(problem.clone()),
        }
    }

    /// Whether it cannot be used at all.
    #[must_use]
    pub fn is_unusable(&self) -> bool {
        match &self.content {
            Ok(found) => !found.is_usable(),
            Err(_) => true,
        }
    }

    pub(super) fn of(id: KeyFileId, origin: KeyFileOrigin, bytes: &[u8]) -> Self {
        Self {
            id,
            origin,
            content: Ok(InspectedKey::of(bytes)),
        }
    }

    /// A key that was read before.
    pub(super) fn of_key(id: KeyFileId, origin: KeyFileOrigin, key: UsableKey) -> Self {
        Self {
            id,
            origin,
            content: Ok(InspectedKey::of_key(key)),
        }
    }

    pub(super) fn refused(id: KeyFileId, origin: KeyFileOrigin, error: &impl Explain) -> Self {
        Self {
            id,
            origin,
            content: Err(error.problem()),
        }
    }
}
