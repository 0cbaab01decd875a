//! Why a fragment is taken for what it is.

use crate::i18n::Locale;

/// A sentence with the facts that decided. Holds no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// Id of the Fluent message.
    pub id: &'static str,
    /// Values for its placeables.
    pub facts: Vec<(&'static str, String)>,
}

impl Because {
    /// A sentence without facts.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            facts: Vec::new(),
        }
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<String>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// The sentence.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        let facts: Vec<_> = self
            .facts
            .iter()
            .map(|(name, fact)| (*name, fact.as_str()))
            .collect();
        locale.text_with(self.id, &facts)
    }
}
