//! Writing that a crash cannot leave half done.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use super::StorageError;

/// Replaces a file by new content: write beside it, sync, rename, sync the folder. Whatever
/// happens, the file is either the old or the new one. Folders are made as needed.
///
/// # Errors
/// [`StorageError::Io`] with what the operating system says.
pub fn write_atomically(path: &Path, content: &[u8]) -> Result<(), StorageError> {
    replace(path, content).map_err(|error| StorageError::io(path, &error))
}

fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = NamedTempFile::new_in(folder)?;
    new.write_all(content)?;
    new.as_file().sync_all()?;
    new.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Other systems make a rename durable by themselves and do not let a folder be opened.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
