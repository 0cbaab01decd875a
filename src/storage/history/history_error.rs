//! Why the history could not be read or written.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::i18n::{Explain, Fault, Problem};

/// A failure of the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HistoryError {
    /// The disk is full.
    DiskFull,
    /// The file may not be written.
    ReadOnly,
    /// Another window is writing, and did not end in time.
    Busy,
    /// A newer version of this program has changed the database. It is left as it is.
    Newer {
        /// The form that was found.
        found: usize,
        /// The newest that this version knows.
        newest: usize,
    },
    /// The file is no database or is damaged.
    Damaged {
        /// What SQLite says.
        reason: String,
    },
    /// The damaged file was renamed, and an empty one begun.
    SetAside {
        /// What it is called now.
        kept_as: PathBuf,
    },
    /// There is no run of this number.
    NoSuchRun(i64),
    /// Anything else.
    Other {
        /// What SQLite or the operating system says.
        reason: String,
    },
}

impl From<rusqlite::Error> for HistoryError {
    fn from(error: rusqlite::Error) -> Self {
        let reason = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::ReadOnly
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { reason },
            _ => Self::Other { reason },
        }
    }
}

impl From<std::io::Error> for HistoryError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem, StorageFull};
        match error.kind() {
            StorageFull => Self::DiskFull,
            PermissionDenied | ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Other {
                reason: error.to_string(),
            },
        }
    }
}

impl Explain for HistoryError {
    fn problem(&self) -> Problem {
        let machine = |id| Problem::new(Fault::Machine, id);
        match self {
            Self::DiskFull => machine("history-disk-full"),
            Self::ReadOnly => machine("history-read-only"),
            Self::Busy => machine("history-busy"),
            Self::Newer { found, newest } => machine("history-newer")
                .with("found", found)
                .with("newest", newest),
            Self::Damaged { reason } => machine("history-damaged").with("reason", reason),
            Self::SetAside { kept_as } => {
                machine("history-set-aside").with("path", kept_as.display())
            }
            Self::NoSuchRun(id) => Problem::new(Fault::Input, "history-no-such-run").with("id", id),
            Self::Other { reason } => machine("history-other").with("reason", reason),
        }
    }
}
