//! What a rule concluded.

use std::fmt::Display;

use super::catalogue::CatalogueEntry;
use super::{Reason, RuleText, Severity, Weight};
use crate::i18n::Locale;
use crate::protocol::ApiVersion;

/// A conclusion with the facts it rests on. Its words come from the rule's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Which of the rule's causes the evidence speaks for.
    pub variant: Option<&'static str>,
    /// Values for the text's placeholders.
    pub args: Vec<(&'static str, String)>,
    /// How well the cause is supported.
    pub weight: Weight,
    /// The causes that were weighed against each other, the best supported first; empty where the
    /// rule knows only one.
    pub reasons: Vec<Reason>,
    /// Quoted facts, as they were on the wire.
    pub evidence: Vec<String>,
    /// What can be used in place of a value that came malformed.
    pub repaired: Option<String>,
    /// What the catalogue knows of the code that it is about: cause and remedy are told in its
    /// words, as it knows the single code better than a rule that stands for many.
    pub entry: Option<&'static CatalogueEntry>,
    /// The version whose fields the words speak of.
    pub version: ApiVersion,
}

impl Finding {
    /// A finding that quotes no evidence yet.
    #[must_use]
    pub fn new(rule: &'static str, severity: Severity, weight: Weight) -> Self {
        Self {
            rule,
            severity,
            variant: None,
            args: Vec::new(),
            weight,
            reasons: Vec::new(),
            evidence: Vec::new(),
            repaired: None,
            entry: None,
            version: ApiVersion::V2,
        }
    }

    /// Says which of the rule's causes it is.
    #[must_use]
    pub fn because(mut self, variant: &'static str) -> Self {
        self.variant = Some(variant);
        self
    }

    /// Says which of the rule's causes it is, if the evidence speaks for one in particular.
    #[must_use]
    pub fn perhaps_because(mut self, variant: Option<&'static str>) -> Self {
        self.variant = variant;
        self
    }

    /// Says that one of the rule's causes is supported otherwise than the rest.
    #[must_use]
    pub fn weighed(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// Lists the causes that were weighed against each other; the conclusion is as well supported
    /// as the best of them.
    #[must_use]
    pub fn weighing(mut self, reasons: impl IntoIterator<Item = Reason>) -> Self {
        self.reasons.extend(reasons);
        self.reasons.sort_by_key(|reason| reason.weight);
        if let Some(best) = self.reasons.first() {
            self.weight = best.weight;
        }
        self
    }

    /// Tells cause and remedy in the words of the catalogue, where it has the code.
    #[must_use]
    pub fn explained_by(mut self, entry: Option<&'static CatalogueEntry>) -> Self {
        self.entry = entry;
        self
    }

    /// Speaks of the fields of this version: the third has `code` and `message` where the second
    /// has `sub_code` and `sub_msg`.
    #[must_use]
    pub fn in_version(mut self, version: ApiVersion) -> Self {
        self.version = version;
        self
    }

    /// Gives what can be used in place of a malformed value.
    #[must_use]
    pub fn repairing(mut self, usable: impl Into<String>) -> Self {
        self.repaired = Some(usable.into());
        self
    }

    /// Fills a placeholder of the text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Quotes a fact.
    #[must_use]
    pub fn quoting(mut self, fact: impl Into<String>) -> Self {
        self.evidence.push(fact.into());
        self
    }

    /// Quotes a value with its name, if it is known.
    #[must_use]
    pub fn quoting_value(self, name: &str, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.quoting(format!("{name} = {value}")),
            None => self,
        }
    }

    /// Quotes several facts.
    #[must_use]
    pub fn quoting_all(mut self, facts: impl IntoIterator<Item = String>) -> Self {
        self.evidence.extend(facts);
        self
    }

    /// The conclusion in one sentence.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        self.fill(&self.text(locale).title, locale)
    }

    /// What one sees when this is the case.
    #[must_use]
    pub fn seen(&self, locale: Locale) -> String {
        self.fill(&self.text(locale).seen, locale)
    }

    /// Why it is so.
    #[must_use]
    pub fn cause(&self, locale: Locale) -> String {
        match self.entry {
            Some(entry) => self.in_own_fields(&entry.why(locale)),
            None => self.fill(self.text(locale).why(self.variant), locale),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn remedy(&self, locale: Locale) -> String {
        let known = self.entry.map(|entry| entry.remedy(locale));
        match known.filter(|remedy| !remedy.is_empty()) {
            Some(remedy) => self.in_own_fields(&remedy),
            None => self.fill(self.text(locale).remedy(self.variant), locale),
        }
    }

    /// Where it is documented.
    #[must_use]
    pub fn reference(&self, locale: Locale) -> String {
        self.fill(&self.text(locale).reference, locale)
    }

    /// The weighed causes that say more than the cause does: none where a lone one is that cause.
    #[must_use]
    pub fn told_reasons(&self) -> &[Reason] {
        match self.reasons.as_slice() {
            [only] if self.variant == Some(only.variant) => &[],
            reasons => reasons,
        }
    }

    /// One of the weighed causes in words.
    #[must_use]
    pub fn reason(&self, reason: &Reason, locale: Locale) -> String {
        self.fill(self.text(locale).why(Some(reason.variant)), locale)
    }

    fn text(&self, locale: Locale) -> &'static RuleText {
        RuleText::of(self.rule, locale)
    }

    fn fill(&self, text: &str, locale: Locale) -> String {
        self.args
            .iter()
            .fold(self.in_own_fields(text), |text, (name, value)| {
                text.replace(&format!("{{{name}}}"), &locale.written(name, value))
            })
    }

    fn in_own_fields(&self, text: &str) -> String {
        match self.version {
            ApiVersion::V2 => text.to_owned(),
            ApiVersion::V3 => text
                .replace("sub_code", "code")
                .replace("sub_msg", "message"),
        }
    }
}
