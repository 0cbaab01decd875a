//! Every code, field and failure of the flow, explained.
//!
//! The data stand in `assets/catalogue`, one file for each [`CatalogueKind`], with the texts of all
//! languages side by side.

mod catalogue_entry;
mod catalogue_error;
mod catalogue_kind;
mod catalogue_text;
mod catalogue_value;
mod explain;
mod explanation;
mod foreign;
mod load;
mod mentions;
mod refusal;
mod related_rule;
mod sdk;
mod search;
mod signed;
mod wording;

use std::sync::OnceLock;

use crate::i18n::Locale;

pub use catalogue_entry::CatalogueEntry;
pub use catalogue_error::CatalogueError;
pub use catalogue_kind::CatalogueKind;
use catalogue_text::CatalogueText;
pub use catalogue_value::CatalogueValue;
pub use explanation::{ExplainedBy, Explanation};
pub use foreign::is_foreign;
use mentions::Mentions;
pub use related_rule::RelatedRule;
pub use sdk::Sdk;
use search::Haystack;
pub use signed::Signed;

/// All entries, and what finds them.
pub struct Catalogue {
    entries: Vec<CatalogueEntry>,
    mentions: Mentions,
    haystacks: Vec<Haystack>,
}

impl Catalogue {
    /// Every entry, kind by kind. Read once; a mistake in the data leaves its file out and is a
    /// failure of the tests.
    #[must_use]
    pub fn entries() -> &'static [CatalogueEntry] {
        &Self::get().entries
    }

    /// The entry of this kind and id.
    #[must_use]
    pub fn entry(kind: CatalogueKind, id: &str) -> Option<&'static CatalogueEntry> {
        let mut entries = Self::entries().iter();
        entries.find(|entry| entry.kind == kind && entry.id == id)
    }

    /// Whether answers with this cause code are signed, as far as that is recorded; its prefix does
    /// not matter.
    #[must_use]
    pub fn signed_with(sub_code: &str) -> Signed {
        let is_cause = |kind| matches!(kind, CatalogueKind::BusinessCode | CatalogueKind::SubCode);
        let is_meant = |entry: &&CatalogueEntry| {
            is_cause(entry.kind) && entry.names().any(|name| bare(name) == bare(sub_code))
        };
        let entry = Self::entries().iter().find(is_meant);
        entry.map_or(Signed::Unknown, |entry| entry.signed)
    }

    /// What a code, a field's name, a message or a pasted text with some of them means. Case,
    /// blanks and prefixes (`isv.`, `aop.`, `isp.`) do not matter, and nothing is too odd to be
    /// asked.
    #[must_use]
    pub fn explain(query: &str) -> Explanation {
        explain::explain(query)
    }

    /// The entries whose code or message occurs in a text such as a log line or an exception, in
    /// the order in which they occur. The longest counts, and no `40002` within a longer number.
    /// Fields are left out, as their names are everyday words.
    #[must_use]
    pub fn mentioned_in(text: &str) -> Vec<&'static CatalogueEntry> {
        let Self {
            entries, mentions, ..
        } = Self::get();
        let places = mentions.in_text(text, entries).into_iter();
        places.filter_map(|place| entries.get(place)).collect()
    }

    /// The entries that hold every word of `text` in their names, messages or sentences of any
    /// language, the best first; all of them if there is no word. Of equals, those come first whose
    /// name in `locale` holds it.
    #[must_use]
    pub fn search(text: &str, locale: Locale) -> Vec<&'static CatalogueEntry> {
        let Self {
            entries, haystacks, ..
        } = Self::get();
        let places = search::search(haystacks, text, locale).into_iter();
        places.filter_map(|place| entries.get(place)).collect()
    }

    /// The entries whose names are spelt most like this, at most five.
    #[must_use]
    pub fn nearest(query: &str) -> Vec<&'static CatalogueEntry> {
        search::nearest(Self::entries(), query)
    }

    fn get() -> &'static Self {
        static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
        CATALOGUE.get_or_init(Self::load)
    }

    fn load() -> Self {
        let mut entries = Vec::new();
        for kind in CatalogueKind::ALL {
            match load::entries_of(kind) {
                Ok(of_kind) => entries.extend(of_kind),
                Err(error) => tracing::error!(%error, "a part of the catalogue cannot be read"),
            }
        }
        Self {
            mentions: Mentions::of(&entries),
            haystacks: entries.iter().map(Haystack::of).collect(),
            entries,
        }
    }
}

/// A code without its prefix.
fn bare(name: &str) -> &str {
    let prefix = name.split_once('.').filter(|(prefix, _)| {
        ["isv", "aop", "isp"]
            .iter()
            .any(|known| prefix.eq_ignore_ascii_case(known))
    });
    prefix.map_or(name, |(_, bare)| bare)
}
