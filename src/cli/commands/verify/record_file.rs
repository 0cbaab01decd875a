//! Where records are written.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use crate::bulk::ResultsFormat;
use crate::cli::{Failure, output};
use crate::i18n::{Fault, Problem};

/// A file, or standard output.
pub(super) enum RecordFile {
    /// Standard output.
    Stdout,
    /// A file.
    File(PathBuf, BufWriter<File>),
}

impl RecordFile {
    /// Opens a file, a new one in the place of an old one, and writes the head.
    pub(super) fn create(path: &Path, format: ResultsFormat) -> Result<Self, Failure> {
        let mut made = if path == Path::new("-") {
            Self::Stdout
        } else {
            let file = File::create(path).map_err(|error| unwritten(path, &error))?;
            Self::File(path.to_owned(), BufWriter::new(file))
        };
        made.write(format.head().as_bytes())?;
        Ok(made)
    }

    /// Whether standard output is taken.
    pub(super) fn is_stdout(&self) -> bool {
        matches!(self, Self::Stdout)
    }

    /// Writes records; `false` if nobody reads them any more.
    pub(super) fn write(&mut self, records: &[u8]) -> Result<bool, Failure> {
        match self {
            Self::Stdout => output::print(records),
            Self::File(path, file) => {
                let written = file.write_all(records);
                written.map_err(|error| unwritten(path, &error))?;
                Ok(true)
            }
        }
    }

    /// Writes what is still in memory.
    pub(super) fn finish(self) -> Result<(), Failure> {
        match self {
            Self::Stdout => Ok(()),
            Self::File(path, mut file) => file.flush().map_err(|error| unwritten(&path, &error)),
        }
    }
}

fn unwritten(path: &Path, error: &std::io::Error) -> Failure {
    Problem::new(Fault::Machine, "verify-unwritten")
        .with("path", path.display())
        .with("reason", error)
        .into()
}
