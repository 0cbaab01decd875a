//! A run from a file, as it is shown.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::client::{Exchange, ExchangeId};
use crate::report::capsule::{Capsule, CapsuleKind};
use crate::storage::RunId;

/// An opened run. Nothing in it is live: its calls are never repeated.
#[derive(Debug)]
pub struct Replay {
    /// Where it comes from.
    pub source: ReplaySource,
    /// Version of the program that made it.
    pub program: String,
    /// When it was made.
    pub made: Timestamp,
    /// How its secrets were kept.
    pub kind: CapsuleKind,
    /// Its calls.
    pub exchanges: Vec<Arc<Exchange>>,
    /// The call that the inspector shows.
    pub chosen: Option<ExchangeId>,
    /// Rules whose findings are left out, because this program does not have them.
    pub unknown_rules: Vec<String>,
}

impl Replay {
    /// A run from there; its last call is shown first, as after a live run.
    #[must_use]
    pub fn new(source: ReplaySource, capsule: Capsule) -> Self {
        let Capsule {
            program,
            made,
            kind,
            exchanges,
            unknown_rules,
        } = capsule;
        Self {
            source,
            program,
            made,
            kind,
            chosen: exchanges.last().map(|exchange| exchange.id),
            exchanges: exchanges.into_iter().map(Arc::new).collect(),
            unknown_rules,
        }
    }
}

/// Where an opened run comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplaySource {
    /// A file.
    File(PathBuf),
    /// The history.
    History(RunId),
}

impl ReplaySource {
    /// The name of the file, or the number of the run.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => file_name(path),
            Self::History(id) => format!("#{id}"),
        }
    }
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
