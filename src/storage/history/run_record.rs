//! A run that is to be kept.

use std::fmt;

use jiff::Timestamp;

use super::RunOutcome;
use crate::diagnosis::RuleText;
use crate::i18n::Locale;
use crate::protocol::{ApiVersion, Environment};

/// What a run is found by. None of it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunFacts {
    /// When its first call began.
    pub started: Timestamp,
    /// Name of the profile; empty without one.
    pub profile: String,
    /// Where it called.
    pub environment: Environment,
    /// In which form.
    pub api_version: ApiVersion,
    /// As which app.
    pub app_id: String,
    /// How it ended.
    pub outcome: RunOutcome,
    /// Result code of the last answer; empty without one.
    pub code: String,
    /// Its cause code.
    pub sub_code: String,
    /// Name of the last answer's verdict; empty without one.
    pub verdict: String,
    /// The methods that were called, in their order.
    pub methods: Vec<String>,
    /// Whether the content has personal fields.
    pub has_personal: bool,
    /// The rule whose finding says most about the last call; empty without one.
    pub finding: String,
}

impl RunFacts {
    /// What the finding says, if it can be said without the values of the call: they are not kept.
    #[must_use]
    pub fn finding_title(&self, locale: Locale) -> Option<&'static str> {
        title_of(&self.finding, locale)
    }
}

/// The title of a rule without values to fill in.
pub(super) fn title_of(rule: &str, locale: Locale) -> Option<&'static str> {
    let title = RuleText::of(rule, locale).title.as_str();
    (!title.is_empty() && !title.contains('{')).then_some(title)
}

/// A run with its content.
#[derive(Clone, PartialEq, Eq)]
pub struct RunRecord {
    /// What it is found by.
    pub facts: RunFacts,
    /// The run as a file holds it, without tokens, codes and keys.
    pub content: Vec<u8>,
}

impl fmt::Debug for RunRecord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RunRecord")
            .field("facts", &self.facts)
            .field("bytes", &self.content.len())
            .finish()
    }
}
