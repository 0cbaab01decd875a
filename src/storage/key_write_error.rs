//! Why a key file could not be written.

use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::{Explain, Fault, Problem};

/// A failure with the file it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyWriteError {
    /// There is a file of this name, and nobody has said that it may go.
    Exists(PathBuf),
    /// The name belongs to a folder, a device or something else that no key is written over.
    NotAFile(PathBuf),
    /// The folder does not exist.
    NoFolder(PathBuf),
    /// Writing failed.
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        reason: String,
    },
}

impl KeyWriteError {
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AlreadyExists => Self::Exists(path.to_owned()),
            io::ErrorKind::NotFound => Self::NoFolder(path.to_owned()),
            io::ErrorKind::IsADirectory => Self::NotAFile(path.to_owned()),
            _ => Self::Io {
                path: path.to_owned(),
                reason: error.to_string(),
            },
        }
    }
}

impl Explain for KeyWriteError {
    fn problem(&self) -> Problem {
        let (fault, id, path) = match self {
            Self::Exists(path) => (Fault::Input, "key-write-exists", path),
            Self::NotAFile(path) => (Fault::Input, "key-write-not-a-file", path),
            Self::NoFolder(path) => (Fault::Input, "key-write-no-folder", path),
            Self::Io { path, .. } => (Fault::Machine, "key-write-io", path),
        };
        let problem = Problem::new(fault, id).with("path", path.display());
        match self {
            Self::Io { reason, .. } => problem.with("reason", reason),
            _ => problem,
        }
    }
}
