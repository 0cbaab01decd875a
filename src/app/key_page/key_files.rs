//! All key files that the program knows.

use std::sync::Arc;

use super::{KeyFile, KeyFileId, KeyFileOrigin};
use crate::app::{KeyOrigin, KeyRing, TaskId};
use crate::i18n::Problem;
use crate::keys::{KeyMatrix, KeySlot, UsableKey};
use crate::signing::doctor::{KeyHolder, ShelvedKey};

/// The keys of every profile, and the files that were opened or dropped on the page of keys. For
/// each the name, the origin and the key are kept; a private key is wiped when it is taken away.
#[derive(Debug, Default)]
pub struct KeyFiles {
    /// What the profiles name, in their order; read in the background.
    pub stored: Vec<Arc<KeyFile>>,
    /// What was opened, dropped, pasted or made, in this order.
    pub opened: Vec<Arc<KeyFile>>,
    /// The read of the profiles' keys under way; an older one's answer is late.
    pub(in crate::app) reading_stored: Option<TaskId>,
    /// How many reads of opened files are under way.
    pub(in crate::app) reading: usize,
    /// The pair that is being made.
    pub generating: Option<TaskId>,
    /// What went wrong with the last conversion or pair.
    pub problem: Option<Problem>,
    last_id: u64,
}

impl KeyFiles {
    /// Every key: those of the profiles, pasted ones of the chosen profile, and the opened ones.
    #[must_use]
    pub fn all(&self, keys: &KeyRing, profile: &str) -> Vec<Arc<KeyFile>> {
        let stored = self.stored.iter().cloned();
        let pasted = pasted_keys(keys, profile).into_iter().map(Arc::new);
        stored
            .chain(pasted)
            .chain(self.opened.iter().cloned())
            .collect()
    }

    /// The opened keys, to find out whose key signed an answer.
    #[must_use]
    pub fn to_try(&self) -> Vec<ShelvedKey> {
        let keys = self.opened.iter().filter_map(|file| {
            let key = file.key()?;
            // A pasted text has no name that is the same in every language.
            let place = file.path().map(|path| path.display().to_string());
            let holder = KeyHolder::File(place.unwrap_or_else(|| key.fingerprint().short()));
            Some(match key {
                UsableKey::Private(key) => ShelvedKey::app(holder, &key.public_key()),
                UsableKey::Public(key) => ShelvedKey::alipay(holder, key),
            })
        });
        keys.collect()
    }

    /// Which of these belong together, by their places in the list.
    #[must_use]
    pub fn matrix(files: &[Arc<KeyFile>]) -> KeyMatrix {
        KeyMatrix::of(files.iter().map(|file| file.inspection()))
    }

    /// Whether files are being read.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.reading > 0 || self.reading_stored.is_some()
    }

    /// Numbers for so many files.
    pub(in crate::app) fn next_ids(&mut self, count: usize) -> Vec<KeyFileId> {
        let numbers = 0..count;
        numbers
            .map(|_| {
                self.last_id += 1;
                KeyFileId(FIRST_ID + self.last_id)
            })
            .collect()
    }
}

/// Numbers below are those of the pasted keys of the chosen profile.
const FIRST_ID: u64 = 2;

/// Pasted keys are in no file, so only the key ring has them.
fn pasted_keys(keys: &KeyRing, profile: &str) -> Vec<KeyFile> {
    let origin = |slot| KeyFileOrigin::Profile {
        profile: profile.to_owned(),
        slot,
        path: None,
    };
    let private = keys.private_key.value();
    let private = private.filter(|loaded| loaded.origin == KeyOrigin::Pasted);
    let private = private.map(|loaded| UsableKey::Private(loaded.key.clone()));
    let public = keys.alipay_public_key.value();
    let public = public.filter(|loaded| loaded.origin == KeyOrigin::Pasted);
    let public = public.map(|loaded| UsableKey::Public(loaded.key.clone()));
    [
        (KeySlot::AppPrivateKey, private),
        (KeySlot::AlipayPublicKey, public),
    ]
    .into_iter()
    .zip(0..)
    .filter_map(|((slot, key), number)| {
        Some(KeyFile::of_key(KeyFileId(number), origin(slot), key?))
    })
    .collect()
}
