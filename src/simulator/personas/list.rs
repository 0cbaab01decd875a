//! Everybody whom a simulator offers.

use std::sync::Arc;

use super::{PERSONAS, Persona};

/// The built-in personas and behind them the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personas(Vec<Arc<Persona>>);

impl Personas {
    /// All built-in ones, then these.
    #[must_use]
    pub fn with(own: impl IntoIterator<Item = Arc<Persona>>) -> Self {
        Self(PERSONAS.iter().cloned().chain(own).collect())
    }

    /// All of them, in the order in which they are offered.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Persona>> {
        self.0.iter()
    }

    /// The one with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Arc<Persona>> {
        self.iter().find(|persona| persona.id == id)
    }

    /// Every id, separated by commas.
    #[must_use]
    pub fn ids(&self) -> String {
        let ids: Vec<_> = self.iter().map(|persona| persona.id.as_str()).collect();
        ids.join(", ")
    }
}

impl Default for Personas {
    fn default() -> Self {
        Self::with([])
    }
}
