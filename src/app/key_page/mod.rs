//! Key files that are looked at, converted and made; the keys that a flow uses are in [`KeyRing`].
//!
//! [`KeyRing`]: super::KeyRing

mod effect;
mod key_file;
mod key_files;
mod message;
mod work;

pub use effect::{FileSource, KeyFileEffect, ProfileKey};
pub use key_file::{KeyFile, KeyFileId, KeyFileOrigin};
pub use key_files::KeyFiles;
pub use message::{GeneratedPair, KeyFileMessage};
