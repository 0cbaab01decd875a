//! One of the values that a field can have.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::i18n::Locale;
use crate::protocol::coded_value_text;

/// A value, or a part of a list's members, and what it means.
#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct CatalogueValue {
    /// As it is on the wire.
    pub value: String,
    /// Meanings by language tag; none where the window knows the code already.
    #[serde(default)]
    text: BTreeMap<String, String>,
}

impl CatalogueValue {
    /// What it means in this field.
    #[must_use]
    pub fn meaning(&self, field: &str, locale: Locale) -> String {
        let own = self.text.get(locale.tag()).cloned();
        own.or_else(|| coded_value_text(locale, field, &self.value))
            .unwrap_or_default()
    }

    pub(super) fn parts(&self) -> impl Iterator<Item = &str> {
        self.text.values().map(String::as_str)
    }
}
