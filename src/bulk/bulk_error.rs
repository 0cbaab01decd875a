//! What keeps a log from being read.

use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::{Explain, Fault, Problem};

/// Why a log, or the rest of it, was not checked.
#[derive(Debug, thiserror::Error)]
pub enum BulkError {
    /// A file or folder cannot be opened.
    #[error("{} cannot be opened: {reason}", path.display())]
    Open {
        /// Which one.
        path: PathBuf,
        /// What the operating system says.
        reason: io::Error,
    },
    /// Reading ended before the end: a broken gzip or zstd, or the disk.
    #[error("{name} cannot be read to its end: {reason}")]
    Read {
        /// The file, or standard input.
        name: String,
        /// What the decoder or the operating system says.
        reason: io::Error,
    },
}

impl BulkError {
    pub(super) fn open(path: &Path, reason: io::Error) -> Self {
        Self::Open {
            path: path.to_owned(),
            reason,
        }
    }
}

impl Explain for BulkError {
    fn problem(&self) -> Problem {
        match self {
            Self::Open { path, reason } => Problem::new(Fault::Input, "bulk-unopened")
                .with("path", path.display())
                .with("reason", reason),
            Self::Read { name, reason } => Problem::new(Fault::Input, "bulk-unread")
                .with("path", name)
                .with("reason", reason),
        }
    }
}
