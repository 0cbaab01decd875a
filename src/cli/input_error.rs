//! Why an input cannot be read.

use std::io;

use crate::i18n::{Explain, Fault, Problem};

/// What stands in the way of reading a file or standard input.
#[derive(Debug)]
pub(super) enum InputError {
    /// Nothing but blanks.
    Empty,
    /// More than the limit, in MiB.
    TooLarge(u64),
    /// The path names a folder.
    Folder,
    /// Nothing has this path.
    NotFound,
    /// The operating system refuses.
    Io(io::Error),
}

impl From<io::Error> for InputError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Io(error),
        }
    }
}

impl Explain for InputError {
    fn problem(&self) -> Problem {
        let input = |id| Problem::new(Fault::Input, id);
        match self {
            Self::Empty => input("cli-input-empty"),
            Self::TooLarge(limit) => input("cli-input-too-large").with("limit", limit),
            Self::Folder => input("cli-input-folder"),
            Self::NotFound => input("cli-input-not-found"),
            Self::Io(error) => {
                Problem::new(Fault::Machine, "cli-input-unreadable").with("reason", error)
            }
        }
    }
}
