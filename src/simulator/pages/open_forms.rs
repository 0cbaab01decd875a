//! Consent pages that were shown and not answered yet.

use std::time::Duration;

use jiff::Timestamp;
use rsa::rand_core::{OsRng, RngCore as _};

use super::{AppAuthorization, Authorization};
use crate::i18n::Locale;
use crate::simulator::life::Life;
use crate::simulator::shelf::Shelf;

/// How many pages may be open at once; the oldest is forgotten first.
const CAPACITY: usize = 256;

/// How long a page can be answered.
const FORM_LIFE: Duration = Duration::from_mins(30);

/// What a shown page asks.
#[derive(Debug)]
pub(in crate::simulator) struct OpenForm {
    /// The request that led to it.
    pub(super) asked: Asked,
    /// The language it is shown in.
    pub(super) locale: Locale,
}

/// Who was asked for what.
#[derive(Debug)]
pub(in crate::simulator) enum Asked {
    /// A user, for member information.
    User(Authorization),
    /// A merchant, to let a third-party app call for them.
    Merchant(AppAuthorization),
}

/// Every page that can still be answered, by its token.
#[derive(Debug)]
pub(in crate::simulator) struct OpenForms(Shelf<(OpenForm, Life)>);

impl Default for OpenForms {
    fn default() -> Self {
        Self(Shelf::new(CAPACITY))
    }
}

impl OpenForms {
    /// Notes a page and returns the token that its form carries. It comes from the system and not
    /// from the seed: a web site that knows the seed must not be able to answer the page.
    pub(super) fn open(&mut self, form: OpenForm, now: Timestamp) -> String {
        let token = format!("{:016x}{:016x}", OsRng.next_u64(), OsRng.next_u64());
        self.0.put(token.clone(), (form, Life::new(now, FORM_LIFE)));
        token
    }

    /// Takes the page that a token belongs to; it can be answered once.
    pub(super) fn close(&mut self, token: &str, now: Timestamp) -> Option<OpenForm> {
        let (form, life) = self.0.take(token)?;
        (!life.is_over(now)).then_some(form)
    }
}
