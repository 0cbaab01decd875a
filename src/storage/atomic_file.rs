//! Writing that a crash cannot leave half done.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use super::StorageError;

/// Replaces a file by new content: write beside it, sync, rename, sync the folder. Whatever
/// happens, the file is either the old or the new one. Folders are made as needed.
///
/// # Errors
/// [`StorageError::Io`] with what the operating system says.
pub fn write_atomically(path: &Path, content: &[u8]) -> Result<(), StorageError> {
    let write = || {
        fs::create_dir_all(folder_of(path))?;
        place(path, content, Placing::REPLACE)
    };
    write().map_err(|error| StorageError::io(path, &error))
}

/// How a new file takes its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placing {
    /// Whether a file of this name gives way to it.
    pub(super) replaces: bool,
    /// Whether other users of this computer may read it.
    pub(super) readable: bool,
}

impl Placing {
    const REPLACE: Self = Self {
        replaces: true,
        readable: false,
    };
}

/// Writes a file beside its place and moves it there, in one step that nobody can come between.
pub(super) fn place(path: &Path, content: &[u8], placing: Placing) -> io::Result<()> {
    let folder = folder_of(path);
    let mut new = new_file(folder, placing.readable)?;
    new.write_all(content)?;
    new.as_file().sync_all()?;
    let placed = if placing.replaces {
        new.persist(path)
    } else {
        new.persist_noclobber(path)
    };
    placed.map_err(|error| error.error)?;
    sync_folder(folder)
}

/// A bare name has an empty folder, which stands for the one the program runs in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

#[cfg(unix)]
fn new_file(folder: &Path, readable: bool) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt as _;

    // What the user's umask takes away stays away.
    let mode = if readable { 0o644 } else { 0o600 };
    Builder::new()
        .permissions(fs::Permissions::from_mode(mode))
        .tempfile_in(folder)
}

/// Other systems give a file the rights of its folder.
#[cfg(not(unix))]
fn new_file(folder: &Path, _readable: bool) -> io::Result<NamedTempFile> {
    Builder::new().tempfile_in(folder)
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
