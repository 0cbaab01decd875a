//! Something that went wrong, told so that the reader can mend it.

use super::Locale;

/// Who has to change something before it can work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// What the user gave: a file, a value, a pasted text.
    Input,
    /// The network between here and the gateway.
    Network,
    /// The other side: gateway, proxy, platform.
    Remote,
    /// This computer: file system, display, browser.
    Machine,
}

/// A failure with its three sentences: what happened, why, and what to do about it.
///
/// The sentences are one Fluent message: its value says what happened, its attributes
/// `.cause` and `.remedy` the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Who has to act.
    pub fault: Fault,
    /// Id of the Fluent message.
    pub id: &'static str,
    /// Values for its placeables.
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem without placeables.
    #[must_use]
    pub fn new(fault: Fault, id: &'static str) -> Self {
        Self {
            fault,
            id,
            args: Vec::new(),
        }
    }

    /// Adds the value of one placeable.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "numbers and borrowed texts read alike"
    )]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// What happened, in one sentence.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        locale.text_with(self.id, &self.borrowed_args())
    }

    /// Why it happened.
    #[must_use]
    pub fn cause(&self, locale: Locale) -> String {
        self.attribute(locale, "cause")
    }

    /// What to do about it.
    #[must_use]
    pub fn remedy(&self, locale: Locale) -> String {
        self.attribute(locale, "remedy")
    }

    /// Where in one's own program to look, for problems that such a thing can be said of.
    #[must_use]
    pub fn look(&self, locale: Locale) -> Option<String> {
        locale.attribute(self.id, "look", &self.borrowed_args())
    }

    /// All three sentences, for a terminal or a notice.
    #[must_use]
    pub fn sentences(&self, locale: Locale) -> String {
        [self.title(locale), self.cause(locale), self.remedy(locale)].join(" ")
    }

    fn attribute(&self, locale: Locale, name: &str) -> String {
        locale
            .attribute(self.id, name, &self.borrowed_args())
            .unwrap_or_default()
    }

    fn borrowed_args(&self) -> Vec<(&str, &str)> {
        self.args
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
}

/// An error that can be told to a person in any language.
pub trait Explain {
    /// The error as a [`Problem`].
    fn problem(&self) -> Problem;
}
