//! Writing key files where the user says, and nowhere else.

use std::fs;
use std::path::{Path, PathBuf};

use super::KeyWriteError;
use super::atomic_file::{Placing, place};
use crate::keys::{KeyDocument, PairFile};

/// What happens to a file that has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// It stays, and nothing is written.
    Refuse,
    /// It gives way: the user said so.
    Allow,
}

/// Writes one key file. A private key can be read by its owner only (mode 0600). No folder is made.
///
/// # Errors
/// [`KeyWriteError::Exists`] unless overwriting is allowed; [`KeyWriteError::NotAFile`] if the name
/// is that of a folder or device; otherwise what the operating system says.
pub fn write_key_file(
    path: &Path,
    document: &KeyDocument,
    overwrite: Overwrite,
) -> Result<(), KeyWriteError> {
    check_place(path, overwrite)?;
    let placing = Placing {
        replaces: overwrite == Overwrite::Allow,
        readable: !document.is_private(),
    };
    place(path, document.bytes(), placing).map_err(|error| KeyWriteError::io(path, &error))
}

/// Writes the files of a pair into a folder, which is made if needed. If one of the names is taken,
/// none is written.
///
/// # Errors
/// Those of [`write_key_file`].
pub fn write_pair(
    folder: &Path,
    files: &[PairFile],
    overwrite: Overwrite,
) -> Result<Vec<PathBuf>, KeyWriteError> {
    let paths: Vec<_> = files.iter().map(|file| folder.join(file.name)).collect();
    for path in &paths {
        check_place(path, overwrite)?;
    }
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists | std::io::ErrorKind::NotADirectory => {
            KeyWriteError::NoFolder(folder.to_owned())
        }
        _ => KeyWriteError::io(folder, &error),
    })?;
    for (path, file) in paths.iter().zip(files) {
        write_key_file(path, &file.document, overwrite)?;
    }
    Ok(paths)
}

/// Refuses before anything is written; whoever takes the name in between is noticed while writing.
fn check_place(path: &Path, overwrite: Overwrite) -> Result<(), KeyWriteError> {
    let Ok(found) = fs::symlink_metadata(path) else {
        return Ok(());
    };
    if !found.is_file() {
        Err(KeyWriteError::NotAFile(path.to_owned()))
    } else if overwrite == Overwrite::Refuse {
        Err(KeyWriteError::Exists(path.to_owned()))
    } else {
        Ok(())
    }
}
