//! The user's personas as the window has them.

use std::sync::Arc;

use super::{PersonaEditor, PersonaEntry};
use crate::simulator::{Persona, Personas};

/// The personas of the user's file, and the one that is being written.
#[derive(Debug, Default)]
pub struct PersonaDesk {
    /// Everything in the file.
    pub entries: Vec<PersonaEntry>,
    /// What is being written.
    pub editor: Option<PersonaEditor>,
    /// Every persona to choose from.
    pub offered: Personas,
    openings: u64,
}

impl PersonaDesk {
    /// Takes over what stands in the file now.
    pub(in crate::app) fn take(&mut self, entries: Vec<PersonaEntry>) {
        self.entries = entries;
        self.offered = Personas::with(self.own());
    }

    /// The user's personas that can be used.
    #[must_use]
    pub fn own(&self) -> Vec<Arc<Persona>> {
        let read = self.entries.iter().filter_map(|it| it.read.as_ref().ok());
        read.map(|read| Arc::clone(&read.persona)).collect()
    }

    /// The ids that the open persona must not have.
    pub(in crate::app) fn taken(&self) -> Vec<String> {
        let replaced = self.editor.as_ref().and_then(|it| it.replaces.as_ref());
        let others = self
            .entries
            .iter()
            .filter(|it| Some(&it.source) != replaced);
        others.filter_map(|it| it.id().map(str::to_owned)).collect()
    }

    /// Opens a text.
    pub(in crate::app) fn open(&mut self, start: String, replaces: Option<Arc<str>>) {
        self.openings += 1;
        self.editor = Some(PersonaEditor {
            opening: self.openings,
            replaces,
            start,
            check: None,
            checking: None,
            saving: None,
        });
    }

    /// An id like this one that nobody has.
    pub(in crate::app) fn free_id(&self, id: &str) -> String {
        let base: String = id.chars().take(30).collect();
        let is_free = |id: &String| self.offered.find(id).is_none();
        let mut ids = (2_u32..).map(|number| format!("{base}-{number}"));
        ids.find(is_free).unwrap_or(base)
    }
}
