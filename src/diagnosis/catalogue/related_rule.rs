//! The rule that finds what an entry explains.

use super::{CatalogueEntry, CatalogueKind, bare};
use crate::diagnosis::{RuleText, general_text};
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
    /// The text of the entry's rule, if it has one. Values of a certain call stand as what
    /// they are: `‹host name›`.
    #[must_use]
    pub fn related_rule(&self, locale: Locale) -> Option<RelatedRule> {
        let id = self.rule.clone()?;
        let text = RuleText::of(&id, locale);
        let variant = self.variant.as_deref().or_else(|| self.top_code());
        let filled = |text: &str| general_text(text, locale, |name| self.known(name));
        Some(RelatedRule {
            title: filled(&text.title),
            why: filled(text.why(variant)),
            remedy: filled(text.remedy(variant)),
            id,
        })
    }

    /// The value of a placeable that is the same in every call.
    fn known(&self, name: &str) -> Option<String> {
        let missing = bare(&self.id).strip_prefix("missing-");
        match (name, missing) {
            ("code", _) if self.kind == CatalogueKind::TopCode => Some(self.id.clone()),
            ("code", _) => self.code.clone(),
            ("sub_code", _) if self.kind == CatalogueKind::TopCode => Some("sub_code".to_owned()),
            ("sub_code" | "cause", _) => Some(self.id.clone()),
            ("codes", _) => Some(self.codes()),
            ("fields", _) if self.kind.is_field() => Some(self.id.clone()),
            ("parameter", Some("signature")) => Some("sign".to_owned()),
            ("parameter", Some("signature-type")) => Some("sign_type".to_owned()),
            ("parameter", Some(missing)) => Some(missing.replace('-', "_")),
            _ => None,
        }
    }

    /// The code as a refusal has it, its top code first.
    fn codes(&self) -> String {
        let top = self.code.iter().map(String::as_str);
        top.chain([self.id.as_str()]).collect::<Vec<_>>().join(" ")
    }
}
