//! A run to be compared.

use std::sync::Arc;

use jiff::Timestamp;

use crate::client::Exchange;
use crate::protocol::Environment;

/// A run with a name.
#[derive(Clone, Debug)]
pub struct RunSide {
    /// What it is called: its file, or a name that the user gave.
    pub title: String,
    /// Its calls in order.
    pub exchanges: Vec<Arc<Exchange>>,
}

/// What is said of a run above the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunHead {
    /// What it is called.
    pub title: String,
    /// Where its calls went; `None` if it has none.
    pub environment: Option<Environment>,
    /// When its first call was sent.
    pub started: Option<Timestamp>,
    /// How many calls it has.
    pub calls: usize,
}

impl RunSide {
    /// What is said of it.
    pub(super) fn head(&self) -> RunHead {
        let first = self.exchanges.first();
        RunHead {
            title: self.title.clone(),
            environment: first.map(|exchange| exchange.environment),
            started: first.map(|exchange| exchange.started),
            calls: self.exchanges.len(),
        }
    }
}
