//! What is chosen and typed on the page of keys.

use std::sync::Arc;

use zeroize::Zeroizing;

use crate::app::{KeyFile, KeyFileId};
use crate::keys::{KeyConversion, KeyEncoding, KeyStructure, PairLength};

/// Choices and texts that are no message yet.
#[derive(Debug)]
pub(super) struct KeyPageDraft {
    /// Path of a file to open.
    pub(super) path: String,
    /// The text of a key that is being pasted.
    pub(super) text: Option<Zeroizing<String>>,
    /// The key that is converted and whose public half is shown.
    pub(super) chosen: Option<KeyFileId>,
    structure: KeyStructure,
    /// How the new file is written.
    pub(super) encoding: KeyEncoding,
    /// Path of the new file.
    pub(super) save_path: String,
    /// Length of a new pair.
    pub(super) length: PairLength,
    /// Folder of a new pair.
    pub(super) folder: String,
}

impl Default for KeyPageDraft {
    fn default() -> Self {
        Self {
            path: String::new(),
            text: None,
            chosen: None,
            structure: KeyStructure::Pkcs8,
            encoding: KeyEncoding::Pem,
            save_path: String::new(),
            length: PairLength::default(),
            folder: String::new(),
        }
    }
}

impl KeyPageDraft {
    /// The chosen key among those there are, or else the first one that can be used.
    pub(super) fn chosen_of<'a>(&self, files: &'a [Arc<KeyFile>]) -> Option<&'a KeyFile> {
        let usable = || {
            files
                .iter()
                .map(AsRef::as_ref)
                .filter(|file| !file.is_unusable())
        };
        let chosen = usable().find(|file| Some(file.id) == self.chosen);
        chosen.or_else(|| usable().next())
    }

    /// The structures that a key can be written in.
    pub(super) fn structures(is_private: bool) -> impl Iterator<Item = KeyStructure> {
        let all = KeyStructure::ALL.into_iter();
        all.filter(move |structure| is_private || !structure.is_private())
    }

    /// The chosen form, as far as the key has it.
    pub(super) fn conversion(&self, is_private: bool) -> KeyConversion {
        let structure = if is_private || !self.structure.is_private() {
            self.structure
        } else {
            KeyStructure::Spki
        };
        KeyConversion::new(structure, self.encoding)
    }

    /// Chooses a structure.
    pub(super) fn choose(&mut self, structure: KeyStructure) {
        self.structure = structure;
    }
}
