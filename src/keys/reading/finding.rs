//! What one piece of a file turned out to be.

use super::Material;
use crate::keys::{KeyDamage, KeyEncoding, KeyNote};

/// A key or what remains of one, and how it stood in the file.
pub(in crate::keys) struct Finding {
    /// What it is.
    pub(in crate::keys) material: Result<Material, KeyDamage>,
    /// How it was written.
    pub(in crate::keys) encoding: KeyEncoding,
    /// What was mended.
    pub(in crate::keys) notes: Vec<KeyNote>,
}
