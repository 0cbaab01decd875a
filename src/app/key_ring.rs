//! The keys of the chosen profile.

use std::path::{Path, PathBuf};

use super::Remote;
use crate::i18n::Problem;
use crate::keys::{AlipayPublicKey, AppPrivateKey};

/// Where a key came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyOrigin {
    /// A file; the profile remembers its path.
    File(PathBuf),
    /// Pasted text; forgotten when the program ends.
    Pasted,
    /// The simulator's own TEST ONLY key.
    BuiltIn,
}

/// A key with its origin.
#[derive(Clone, Debug)]
pub struct LoadedKey<K> {
    /// The key.
    pub key: K,
    /// Where it came from.
    pub origin: KeyOrigin,
    /// Fluent ids of what is odd about the file, although it can be used.
    pub notes: Vec<&'static str>,
}

/// A place for a key.
pub type Slot<K> = Remote<LoadedKey<K>, Problem>;

/// The two keys a flow needs. They are dropped when another profile is chosen, so that keys of two
/// profiles never mix.
#[derive(Clone, Debug, Default)]
pub struct KeyRing {
    /// Signs requests.
    pub private_key: Slot<AppPrivateKey>,
    /// Verifies answers.
    pub alipay_public_key: Slot<AlipayPublicKey>,
}

impl<K> LoadedKey<K> {
    /// The file it came from.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match &self.origin {
            KeyOrigin::File(path) => Some(path),
            KeyOrigin::Pasted | KeyOrigin::BuiltIn => None,
        }
    }
}
