//! How far logs were checked.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::bulk::Tally;
use crate::cli::Failure;
use crate::i18n::{Explain as _, Fault, Problem};
use crate::signing::hex;
use crate::storage::write_atomically;

/// A file is known by so many bytes at its begin, or fewer if it was shorter when it was checked.
const KNOWN_BY: u64 = 1 << 10;

/// The summary so far, and where each file goes on.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct StateFile {
    /// Of everything that was checked.
    pub(super) tally: Tally,
    /// By the names under which the files were given.
    pub(super) files: BTreeMap<String, Mark>,
}

/// Where a file goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mark {
    /// Byte of the content after decompression.
    pub(super) offset: u64,
    /// Lines before it.
    pub(super) lines: u64,
    /// How many bytes of the file as it is on the disk it is known by.
    known_by: u64,
    /// SHA-256 of them.
    begin: String,
}

impl StateFile {
    /// Reads it; without a file nothing was checked yet.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let text = match fs::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(unreadable(path, &error)),
        };
        serde_json::from_slice(&text).map_err(|error| unreadable(path, &error))
    }

    /// Writes it, so that a crash leaves the old one or the new one.
    pub(super) fn write(&self, path: &Path) -> Result<(), Failure> {
        let text = serde_json::to_vec_pretty(self).map_err(|error| unreadable(path, &error))?;
        write_atomically(path, &text).map_err(|error| error.problem().into())
    }

    /// Where a file goes on; at its begin if it is new, or if another file has its name now.
    pub(super) fn mark(&self, name: &str) -> Mark {
        let known = self.files.get(name).filter(|mark| {
            let is_there = fs::metadata(name).is_ok_and(|found| found.len() >= mark.known_by);
            is_there && begin(name, mark.known_by).as_ref() == Some(&mark.begin)
        });
        known.cloned().unwrap_or_default()
    }

    /// Remembers how far a file was checked.
    pub(super) fn remember(&mut self, name: &str, offset: u64, lines: u64) {
        let known_by = fs::metadata(name).map_or(0, |found| found.len().min(KNOWN_BY));
        let mark = Mark {
            offset,
            lines,
            known_by,
            begin: begin(name, known_by).unwrap_or_default(),
        };
        self.files.insert(name.to_owned(), mark);
    }
}

/// The hash of the first bytes of a file.
fn begin(name: &str, length: u64) -> Option<String> {
    let mut first = Vec::new();
    let file = File::open(name).ok()?;
    file.take(length).read_to_end(&mut first).ok()?;
    Some(hex(&Sha256::digest(&first)))
}

fn unreadable(path: &Path, reason: &impl ToString) -> Failure {
    Problem::new(Fault::Input, "verify-state-unreadable")
        .with("path", path.display())
        .with("reason", reason.to_string())
        .into()
}
