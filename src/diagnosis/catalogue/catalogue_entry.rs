//! One thing that the catalogue explains.

use super::{CatalogueKind, CatalogueText, CatalogueValue, Sdk, Signed};
use crate::diagnosis::Weight;
use crate::i18n::Locale;
use crate::protocol::{Availability, MemberField};

/// A code, a field or a failure with all that is known about it. Two kinds may have entries of the
/// same id: `user_id` is a field of two answers.
#[derive(Debug, PartialEq, Eq)]
pub struct CatalogueEntry {
    /// What it is.
    pub kind: CatalogueKind,
    /// Its usual spelling on the wire; for messages and pages a name of ours.
    pub id: String,
    /// Other spellings of the code.
    pub also: Vec<String>,
    /// Texts on the wire or in logs by which it is recognised, the usual one first.
    pub messages: Vec<String>,
    /// Its top code, where it comes with one.
    pub code: Option<String>,
    /// What its explanation rests on.
    pub weight: Weight,
    /// Whether an answer with it is signed.
    pub signed: Signed,
    /// Who says it, for messages.
    pub sdk: Option<Sdk>,
    /// Id of the rule that finds it.
    pub rule: Option<String>,
    /// Which of the rule's causes it is; the top code where none is given.
    pub variant: Option<String>,
    /// Its values, where they are codes or parts.
    pub values: Vec<CatalogueValue>,
    /// Public pages and repositories that it was read in.
    pub sources: Vec<String>,
    /// Also an everyday word or number, so that it counts in a longer text only where a code
    /// stands.
    pub is_everyday: bool,
    /// Says only that something failed, so that it counts in a longer text only where nothing says
    /// what.
    pub is_general: bool,
    /// Its messages are those of several libraries, so that none of them stands for all.
    pub is_collective: bool,
    /// What people call it; never on the wire.
    pub phrases: Vec<String>,
    pub(super) texts: Vec<CatalogueText>,
}

impl CatalogueEntry {
    /// What to show as its name on the wire: the code, or the message that is seen; a name of ours
    /// where several libraries say it in words of their own.
    #[must_use]
    pub fn wire_name(&self) -> &str {
        let message = self.messages.first();
        let message = message.filter(|_| !self.kind.is_on_the_wire() && !self.is_collective);
        message.unwrap_or(&self.id)
    }

    /// The one of its messages that stands in a text, whatever the capitals: the longest, as
    /// `cURL error 60` also has the words of `cURL error 6`.
    #[must_use]
    pub fn message_in(&self, text: &str) -> Option<&str> {
        let text = text.to_ascii_lowercase();
        let messages = self.messages.iter();
        let said = messages.filter(|message| text.contains(&message.to_ascii_lowercase()));
        said.max_by_key(|message| message.len()).map(String::as_str)
    }

    /// Every spelling of the code; none for what has only messages.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let id = self.kind.is_on_the_wire().then_some(self.id.as_str());
        id.into_iter().chain(self.also.iter().map(String::as_str))
    }

    /// The top code that it is or comes with.
    #[must_use]
    pub fn top_code(&self) -> Option<&str> {
        match self.kind {
            CatalogueKind::TopCode => Some(&self.id),
            _ => self.code.as_deref(),
        }
    }

    /// Its name in words. Fields have the label that the window gives them.
    #[must_use]
    pub fn name(&self, locale: Locale) -> String {
        let own = || self.text(locale).name.clone();
        self.label(locale).or_else(own).unwrap_or_default()
    }

    /// What it says or holds.
    #[must_use]
    pub fn meaning(&self, locale: Locale) -> &str {
        &self.text(locale).meaning
    }

    /// How a field's value is written; `None` where there is nothing to say.
    #[must_use]
    pub fn form(&self, locale: Locale) -> Option<&str> {
        self.text(locale).format.as_deref()
    }

    /// Why it came to it; for a field, why it can be absent.
    #[must_use]
    pub fn cause(&self, locale: Locale) -> String {
        let own = self.text(locale).cause.as_deref();
        let general = self
            .availability()
            .map(|availability| locale.text(absence_id(availability)));
        joined(locale, own, general)
    }

    /// What it says, and why it came to it.
    #[must_use]
    pub fn why(&self, locale: Locale) -> String {
        let meaning = Some(self.meaning(locale)).filter(|meaning| !meaning.is_empty());
        let cause = Some(self.cause(locale)).filter(|cause| !cause.is_empty());
        joined(locale, meaning, cause)
    }

    /// What to do; for a field, how to get it or do without it.
    #[must_use]
    pub fn remedy(&self, locale: Locale) -> String {
        let own = self.text(locale).remedy.as_deref();
        let general = self
            .availability()
            .map(|availability| locale.text(remedy_id(availability)));
        joined(locale, own, general)
    }

    /// What an app needs to get a member's field.
    #[must_use]
    pub fn availability(&self) -> Option<Availability> {
        let is_member = self.kind == CatalogueKind::MemberField;
        let field = MemberField::by_name(&self.id).filter(|_| is_member)?;
        Some(field.availability)
    }

    /// Fluent id of what an app needs to get the field.
    #[must_use]
    pub fn availability_title(&self) -> Option<&'static str> {
        self.availability().map(|availability| match availability {
            Availability::Default => "catalogue-availability-default",
            Availability::Retired => "catalogue-availability-retired",
            Availability::Extra => "catalogue-availability-extra",
            Availability::Firm => "catalogue-availability-firm",
        })
    }

    /// What else it is recognised by: other spellings of a code, other wordings of a message.
    #[must_use]
    pub fn other_names(&self) -> &[String] {
        if self.kind.is_on_the_wire() {
            &self.also
        } else if self.is_collective {
            &self.messages
        } else {
            self.messages.get(1..).unwrap_or_default()
        }
    }

    /// The texts that come with a code.
    #[must_use]
    pub fn wire_messages(&self) -> &[String] {
        if self.kind.is_on_the_wire() {
            &self.messages
        } else {
            &[]
        }
    }

    fn label(&self, locale: Locale) -> Option<String> {
        if !self.kind.is_field() {
            return None;
        }
        MemberField::by_name(&self.id)
            .and_then(|field| locale.find(&field.label_id()))
            .or_else(|| locale.find(&format!("field-{}", self.id)))
    }

    pub(super) fn text(&self, locale: Locale) -> &CatalogueText {
        static NONE: CatalogueText = CatalogueText::EMPTY;
        let place = crate::i18n::LOCALES.iter().position(|it| *it == locale);
        place
            .and_then(|place| self.texts.get(place))
            .unwrap_or(&NONE)
    }
}

/// Two sentences or what there is of them.
fn joined(locale: Locale, own: Option<&str>, general: Option<String>) -> String {
    let parts: Vec<_> = [own.map(str::to_owned), general]
        .into_iter()
        .flatten()
        .collect();
    let blank = if locale == Locale::ZH_CN { "" } else { " " };
    parts.join(blank)
}

fn absence_id(availability: Availability) -> &'static str {
    match availability {
        Availability::Default => "catalogue-absent-default",
        Availability::Retired => "catalogue-absent-retired",
        Availability::Extra => "catalogue-absent-extra",
        Availability::Firm => "catalogue-absent-firm",
    }
}

fn remedy_id(availability: Availability) -> &'static str {
    match availability {
        Availability::Default => "catalogue-remedy-default",
        Availability::Retired => "catalogue-remedy-retired",
        Availability::Extra => "catalogue-remedy-extra",
        Availability::Firm => "catalogue-remedy-firm",
    }
}
