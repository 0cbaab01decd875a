//! Why a file could not be kept or read.

use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::{Explain, Fault, Problem};

/// A failure with the file it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The operating system names no home folder.
    NoHome,
    /// Reading or writing failed.
    Io {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        reason: String,
    },
    /// The content is not what this program wrote; the file was renamed.
    SetAside {
        /// The file as it was called.
        path: PathBuf,
        /// What it is called now.
        kept_as: PathBuf,
    },
}

impl StorageError {
    /// An input or output error at a path.
    #[must_use]
    pub fn io(path: &Path, error: &io::Error) -> Self {
        Self::Io {
            path: path.to_owned(),
            reason: error.to_string(),
        }
    }
}

impl Explain for StorageError {
    fn problem(&self) -> Problem {
        match self {
            Self::NoHome => Problem::new(Fault::Machine, "storage-no-home"),
            Self::Io { path, reason } => Problem::new(Fault::Machine, "storage-io")
                .with("reason", reason)
                .with("path", path.display()),
            Self::SetAside { path, kept_as } => Problem::new(Fault::Machine, "storage-set-aside")
                .with("path", path.display())
                .with("kept_as", kept_as.display()),
        }
    }
}
