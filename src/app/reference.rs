//! The reference of codes and fields.

use crate::diagnosis::catalogue::{Catalogue, CatalogueEntry, CatalogueKind};
use crate::i18n::Locale;
use crate::protocol::Masker;

/// What is looked for in the catalogue, and what was found.
#[derive(Debug, Default)]
pub struct Reference {
    /// The text that was looked for.
    pub query: String,
    /// The kind that is listed; all if none.
    pub kind: Option<CatalogueKind>,
    /// What fits, the best first.
    pub found: Vec<&'static CatalogueEntry>,
    /// What is spelt alike, if nothing fits.
    pub nearest: Vec<&'static CatalogueEntry>,
    /// The entry that is shown.
    pub chosen: Option<&'static CatalogueEntry>,
    /// A cause code that was asked for and that the catalogue does not have.
    pub unknown: Option<String>,
    /// A call or a cause code that was asked for and that is not of this flow.
    pub foreign: Option<String>,
}

impl Reference {
    /// Looks for a text. What fits best is shown at once.
    pub(super) fn search(&mut self, text: String, locale: Locale) {
        self.query = text;
        self.unknown = None;
        self.foreign = None;
        self.list(locale);
        if !self.query.trim().is_empty() {
            self.chosen = self.found.first().copied();
        }
    }

    /// Lists one kind, or all.
    pub(super) fn choose_kind(&mut self, kind: Option<CatalogueKind>, locale: Locale) {
        self.kind = kind;
        self.list(locale);
    }

    /// Shows what a text names; if it names nothing, what is spelt alike.
    pub(super) fn explain(&mut self, text: &str, kind: Option<CatalogueKind>, locale: Locale) {
        let explanation = Catalogue::explain(text);
        let mut entries = explanation.entries;
        entries.sort_by_key(|entry| kind.is_some_and(|kind| entry.kind != kind));
        self.kind = None;
        let first = entries.first().copied();
        let query = match first {
            Some(entry) if entry.kind.is_on_the_wire() => entry.id.clone(),
            Some(entry) => entry.wire_name().to_owned(),
            // What names nothing may be anything, also a token.
            None => Masker::new()
                .mask(text)
                .chars()
                .take(LONGEST_QUERY)
                .collect(),
        };
        self.search(query, locale);
        self.chosen = first.or(self.chosen);
        self.unknown = explanation.unknown;
        self.foreign = explanation.foreign;
    }

    /// Fills the list where it was not needed before.
    pub(super) fn open(&mut self, locale: Locale) {
        if self.found.is_empty() && self.query.is_empty() {
            self.list(locale);
        }
    }

    fn list(&mut self, locale: Locale) {
        let mut found = Catalogue::search(&self.query, locale);
        found.retain(|entry| self.kind.is_none_or(|kind| entry.kind == kind));
        self.nearest = if found.is_empty() {
            Catalogue::nearest(&self.query)
        } else {
            Vec::new()
        };
        self.found = found;
    }
}

/// More of a text that names nothing is not shown, in characters.
const LONGEST_QUERY: usize = 60;
