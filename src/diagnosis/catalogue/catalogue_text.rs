//! What the catalogue says in one language.

use serde::Deserialize;

/// The sentences of one entry in one language. Names of fields are left out where the window has a
/// label for them; causes and remedies of member fields, where those of their availability say all.
#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub(super) struct CatalogueText {
    pub(super) name: Option<String>,
    pub(super) meaning: String,
    pub(super) format: Option<String>,
    pub(super) cause: Option<String>,
    pub(super) remedy: Option<String>,
}

impl CatalogueText {
    pub(super) const EMPTY: Self = Self {
        name: None,
        meaning: String::new(),
        format: None,
        cause: None,
        remedy: None,
    };

    /// Every sentence there is.
    pub(super) fn parts(&self) -> impl Iterator<Item = &str> {
        let Self {
            name,
            meaning,
            format,
            cause,
            remedy,
        } = self;
        [name, format, cause, remedy]
            .into_iter()
            .filter_map(Option::as_deref)
            .chain([meaning.as_str()])
    }
}
