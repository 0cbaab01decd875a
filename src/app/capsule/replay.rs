//! A run from a file, as it is shown.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::client::{Exchange, ExchangeId};
use crate::report::capsule::{Capsule, CapsuleKind};

/// An opened run. Nothing in it is live: its calls are never repeated.
#[derive(Debug)]
pub struct Replay {
    /// The file.
    pub path: PathBuf,
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
    /// A run from this file; its last call is shown first, as after a live run.
    #[must_use]
    pub fn new(path: PathBuf, capsule: Capsule) -> Self {
        let Capsule {
            program,
            made,
            kind,
            exchanges,
            unknown_rules,
        } = capsule;
        Self {
            path,
            program,
            made,
            kind,
            chosen: exchanges.last().map(|exchange| exchange.id),
            exchanges: exchanges.into_iter().map(Arc::new).collect(),
            unknown_rules,
        }
    }

    /// The name of its file.
    #[must_use]
    pub fn file_name(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        name.to_string_lossy().into_owned()
    }
}
