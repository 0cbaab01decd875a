//! Files that runs are kept in: where the user says, and nowhere else.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::Overwrite;
use super::atomic_file::{Placing, place};
use crate::i18n::{Explain, Fault, Problem};

/// Why a run's file could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunFileError {
    /// There is a file of this name, and nobody has said that it may go.
    Exists(PathBuf),
    /// The name belongs to a folder, a device or something else.
    NotAFile(PathBuf),
    /// Nothing has this name, or its folder does not exist.
    NotFound(PathBuf),
    /// It is larger than the limit in MiB.
    TooLarge(PathBuf, usize),
    /// The operating system refuses.
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        reason: String,
    },
}

/// Whether a file could be written there. Whoever takes the name afterwards is noticed while
/// writing.
///
/// # Errors
/// [`RunFileError::Exists`] unless overwriting is allowed, [`RunFileError::NotAFile`],
/// [`RunFileError::NotFound`] if there is no folder.
pub fn check_run_place(path: &Path, overwrite: Overwrite) -> Result<(), RunFileError> {
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(_nothing) if super::atomic_file::folder_of(path).is_dir() => return Ok(()),
        Err(_nothing) => return Err(RunFileError::NotFound(path.to_owned())),
    };
    if !found.is_file() {
        Err(RunFileError::NotAFile(path.to_owned()))
    } else if overwrite == Overwrite::Refuse {
        Err(RunFileError::Exists(path.to_owned()))
    } else {
        Ok(())
    }
}

/// Writes a file that only its owner may read (mode 0600): write beside it, sync, rename. No folder
/// is made.
///
/// # Errors
/// Those of [`check_run_place`], otherwise what the operating system says.
pub fn write_run_file(
    path: &Path,
    content: &[u8],
    overwrite: Overwrite,
) -> Result<(), RunFileError> {
    check_run_place(path, overwrite)?;
    let placing = Placing {
        replaces: overwrite == Overwrite::Allow,
        readable: false,
    };
    place(path, content, placing).map_err(|error| RunFileError::io(path, &error))
}

/// Reads a whole file of at most `limit_mib`, into memory that is wiped afterwards.
///
/// # Errors
/// [`RunFileError::NotFound`], [`RunFileError::NotAFile`], [`RunFileError::TooLarge`], otherwise
/// what the operating system says.
pub fn read_run_file(path: &Path, limit_mib: usize) -> Result<Zeroizing<Vec<u8>>, RunFileError> {
    let explain = |error: io::Error| RunFileError::io(path, &error);
    // Before opening, because opening a pipe waits for its writer.
    let found = fs::metadata(path).map_err(explain)?;
    if !found.is_file() {
        return Err(RunFileError::NotAFile(path.to_owned()));
    }
    let limit = limit_mib as u64 * 1024 * 1024;
    let too_large = || RunFileError::TooLarge(path.to_owned(), limit_mib);
    if found.len() > limit {
        return Err(too_large());
    }
    let file = File::open(path).map_err(explain)?;
    let mut bytes = Zeroizing::new(Vec::new());
    // A file may grow after it was measured.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(explain)?;
    if bytes.len() as u64 > limit {
        Err(too_large())
    } else {
        Ok(bytes)
    }
}

impl RunFileError {
    fn io(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::AlreadyExists => Self::Exists(path.to_owned()),
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NotFound(path.to_owned()),
            ErrorKind::IsADirectory => Self::NotAFile(path.to_owned()),
            _ => Self::Io {
                path: path.to_owned(),
                reason: error.to_string(),
            },
        }
    }
}

impl Explain for RunFileError {
    fn problem(&self) -> Problem {
        let input = |id, path: &Path| Problem::new(Fault::Input, id).with("path", path.display());
        match self {
            Self::Exists(path) => input("capsule-file-exists", path),
            Self::NotAFile(path) => input("capsule-file-no-file", path),
            Self::NotFound(path) => input("capsule-file-not-found", path),
            Self::TooLarge(path, limit) => {
                input("capsule-file-too-large", path).with("limit", limit)
            }
            Self::Io { path, reason } => Problem::new(Fault::Machine, "storage-io")
                .with("path", path.display())
                .with("reason", reason),
        }
    }
}
