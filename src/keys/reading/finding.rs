//! What one piece of a file turned out to be.

use super::Material;
use crate::keys::{KeyDamage, KeyEncoding, KeyNote};

/// A key or what remains of one, and how it stood in the file.
pub(super) struct Finding {
    /// What it is.
    pub(super) material: Result<Material, KeyDamage>,
    /// How it was written.
    pub(super) encoding: KeyEncoding,
    /// What was mended.
    pub(super) notes: Vec<KeyNote>,
}
