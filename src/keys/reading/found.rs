//! One whole key in a file.

use super::Material;
use crate::keys::{KeyEncoding, KeyNote};

/// A key, and how it stood in the file.
pub(in crate::keys) struct Found {
    /// What it is.
    pub(in crate::keys) material: Material,
    /// How it was written.
    pub(in crate::keys) encoding: KeyEncoding,
    /// What was mended.
    pub(in crate::keys) notes: Vec<KeyNote>,
}
