//! One persona of the user's file.

use std::sync::Arc;

use super::layout::outdented;
use crate::simulator::{PersonaError, ReadPersona, read_persona};
use crate::storage::PersonaBook;

/// A persona as the user wrote it, and what the simulator makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonaEntry {
    /// The text in the file, by which a change of it finds it again.
    pub source: Arc<str>,
    /// The persona, or why it cannot be used; places are those of [`PersonaEntry::text`].
    pub read: Result<ReadPersona, PersonaError>,
}

impl PersonaEntry {
    /// Every persona of a file. Of two with the same id the second cannot be used.
    #[must_use]
    pub fn all_of(book: &PersonaBook) -> Vec<Self> {
        let mut taken = Vec::new();
        let mut entries = Vec::new();
        for persona in &book.personas {
            let entry = Self::of(persona.get(), &taken);
            taken.extend(entry.id().map(str::to_owned));
            entries.push(entry);
        }
        entries
    }

    fn of(source: &str, taken: &[String]) -> Self {
        Self {
            source: source.into(),
            read: read_persona(outdented(source).as_bytes(), taken),
        }
    }

    /// Its id, if it can be used.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        let read = self.read.as_ref().ok()?;
        Some(&read.persona.id)
    }

    /// The text, laid out to stand alone.
    #[must_use]
    pub fn text(&self) -> String {
        outdented(&self.source)
    }
}
