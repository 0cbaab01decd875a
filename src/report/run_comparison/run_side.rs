//! A run to be compared.

use std::sync::Arc;

use jiff::Timestamp;

use super::Side;
use crate::client::Exchange;
use crate::i18n::Locale;
use crate::protocol::{Environment, GatewayTimestamp};

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

impl RunHead {
    /// The line above the comparison.
    #[must_use]
    pub fn line(&self, side: Side, locale: Locale) -> String {
        let nothing = || locale.text("compare-nothing");
        let environment = self.environment.map(|it| locale.text(it.title()));
        let started = self
            .started
            .map(|it| GatewayTimestamp::at(it).as_str().to_owned());
        locale.text_with(
            "compare-side",
            &[
                ("side", side.letter()),
                ("title", &self.title),
                ("environment", &environment.unwrap_or_else(nothing)),
                ("started", &started.unwrap_or_else(nothing)),
                ("calls", &self.calls.to_string()),
            ],
        )
    }
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
