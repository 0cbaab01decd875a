//! What is known around a call besides the call itself.

use jiff::Timestamp;

use crate::protocol::{AppId, Scopes};

/// Number of an exchange within one run of the program, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExchangeId(pub u64);

/// Circumstances of one call.
#[derive(Clone, Debug)]
pub struct CallContext {
    /// Number of the exchange.
    pub id: ExchangeId,
    /// When the call is made.
    pub now: Timestamp,
    /// What the user allowed, as far as known.
    pub scopes: Option<Scopes>,
    /// The app that the code of this call was issued to, as its redirect says.
    pub code_app_id: Option<AppId>,
    /// Whether the code or the refresh token of this call had been sent before.
    pub code_spent_before: bool,
}

impl CallContext {
    /// A call of which nothing else is known: the first of its run.
    #[must_use]
    pub fn first(now: Timestamp) -> Self {
        Self {
            id: ExchangeId(1),
            now,
            scopes: None,
            code_app_id: None,
            code_spent_before: false,
        }
    }
}
