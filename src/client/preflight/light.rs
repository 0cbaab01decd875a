//! What one check has come to.

use super::{LightStatus, Outcome};
use crate::i18n::Locale;

/// One light: the outcome of one check, with the facts it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Light {
    /// Id of the check; the `id` in JSON output.
    pub check: &'static str,
    /// Fluent id of the check's name.
    pub title: &'static str,
    /// What it has come to.
    pub outcome: Outcome,
    /// Values for the placeables of the outcome's text.
    pub args: Vec<(&'static str, String)>,
    /// Quoted facts, tokens and codes hidden.
    pub evidence: Vec<String>,
}

impl Light {
    /// The status.
    #[must_use]
    pub fn status(&self) -> LightStatus {
        self.outcome.status
    }

    /// What was checked.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        locale.text(self.title)
    }

    /// How it stands, in one sentence.
    #[must_use]
    pub fn detail(&self, locale: Locale) -> String {
        locale.text_with(self.outcome.text, &self.borrowed_args())
    }

    /// What to do about it; `None` where all is good.
    #[must_use]
    pub fn remedy(&self, locale: Locale) -> Option<String> {
        locale.attribute(self.outcome.text, "advice", &self.borrowed_args())
    }

    /// A value that the text is filled with.
    #[must_use]
    pub fn arg(&self, wanted: &str) -> Option<&str> {
        let mut args = self.args.iter();
        let (_, value) = args.find(|(name, _)| *name == wanted)?;
        Some(value)
    }

    /// Fills a placeable of the text.
    #[must_use]
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Quotes a fact.
    #[must_use]
    pub(super) fn quoting(mut self, fact: impl Into<String>) -> Self {
        self.evidence.push(fact.into());
        self
    }

    /// Quotes several facts.
    #[must_use]
    pub(super) fn quoting_all(mut self, facts: impl IntoIterator<Item = String>) -> Self {
        self.evidence.extend(facts);
        self
    }

    fn borrowed_args(&self) -> Vec<(&str, &str)> {
        self.args
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
}
