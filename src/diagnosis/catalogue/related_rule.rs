//! The rule that finds what an entry explains.

use super::{CatalogueEntry, CatalogueKind, bare};
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
        let variant = self.variant.as_deref().or_else(|| self.top_code());
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
            filled.push_str(&self.known(name.trim()));
            rest = after;
        }
        filled + rest
    }

    /// The value of a placeable that is the same in every call.
    fn known(&self, name: &str) -> String {
        let missing = bare(&self.id).strip_prefix("missing-");
        match (name, missing) {
            ("code", _) if self.kind == CatalogueKind::TopCode => self.id.clone(),
            ("code", _) => self.code.clone().unwrap_or_else(unknown),
            ("sub_code", _) if self.kind == CatalogueKind::TopCode => "sub_code".to_owned(),
            ("sub_code", _) => self.id.clone(),
            ("parameter", Some("signature")) => "sign".to_owned(),
            ("parameter", Some("signature-type")) => "sign_type".to_owned(),
            ("parameter", Some(missing)) => missing.replace('-', "_"),
            _ => unknown(),
        }
    }
}

fn unknown() -> String {
    "…".to_owned()
}
