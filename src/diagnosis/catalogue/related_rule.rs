//! The rule that finds what an entry explains.

use super::{CatalogueEntry, CatalogueKind};
use crate::diagnosis::RuleText;
use crate::i18n::Locale;

/// A rule's text as far as it holds for every case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedRule {
    /// Its id.
    pub id: String,
    /// Its conclusion.
    pub title: String,
    /// Why.
    pub why: String,
    /// What to do.
    pub remedy: String,
}

impl CatalogueEntry {
    /// The text of the entry's rule, if it has one. Values of a certain call stand as `…`.
    #[must_use]
    pub fn related_rule(&self, locale: Locale) -> Option<RelatedRule> {
        let id = self.rule.clone()?;
        let text = RuleText::of(&id, locale);
        let variant = self.code.as_deref();
        Some(RelatedRule {
            title: self.filled(&text.title),
            why: self.filled(text.why(variant)),
            remedy: self.filled(text.remedy(variant)),
            id,
        })
    }

    /// A rule's text with what is known of its placeables.
    fn filled(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                break;
            };
            filled.push_str(before);
            filled.push_str(match name.trim() {
                "code" => self.code.as_deref().unwrap_or("…"),
                "sub_code" if self.kind == CatalogueKind::TopCode => "sub_code",
                "sub_code" => &self.id,
                _ => "…",
            });
            rest = after;
        }
        filled + rest
    }
}
