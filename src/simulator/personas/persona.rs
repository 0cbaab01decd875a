//! One member.

use serde_json::Value;

use super::PersonaValue;
use super::persona_value::object;
use crate::i18n::Locale;

/// A member as the simulator answers for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Persona {
    /// Its name in commands and forms.
    pub id: String,
    /// The account, 16 digits that start with 2088. Sent only if [`Persona::identity`] says so.
    pub user_id: String,
    /// How answers name the member.
    pub identity: Identity,
    /// All other fields of the member query, by wire name.
    pub fields: Vec<(String, PersonaValue)>,
    /// What people are told about it.
    pub text: PersonaText,
}

/// How answers name a member: apps from before 2023 get the user id, newer ones an open id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    /// `user_id`
    UserId,
    /// `open_id`, the member's id within this app.
    OpenId(String),
}

/// Title and description of a persona.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonaText {
    /// They are the Fluent message `persona-<id>`.
    BuiltIn,
    /// They are the user's, the same in every language.
    Own {
        /// Its name in words; the id stands for an empty one.
        title: String,
        /// What is special about it, in one line.
        description: String,
    },
}

impl Identity {
    /// By open id, if there is one.
    pub(super) fn of(open_id: Option<String>) -> Self {
        open_id.map_or(Self::UserId, Self::OpenId)
    }
}

impl Persona {
    /// Its name in words.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        match &self.text {
            PersonaText::BuiltIn => locale.text(&self.text_id()),
            PersonaText::Own { title, .. } if title.is_empty() => self.id.clone(),
            PersonaText::Own { title, .. } => title.clone(),
        }
    }

    /// What is special about it, in one line.
    #[must_use]
    pub fn description(&self, locale: Locale) -> String {
        match &self.text {
            PersonaText::BuiltIn => locale
                .attribute(&self.text_id(), "description", &[])
                .unwrap_or_default(),
            PersonaText::Own { description, .. } => description.clone(),
        }
    }

    /// Fluent id of the texts of a built-in one.
    #[must_use]
    pub fn text_id(&self) -> String {
        format!("persona-{}", self.id)
    }

    /// A persona of the user's with the same data and another id, as the user would write it. The id
    /// is also its title, so that no two are called alike.
    #[must_use]
    pub fn copy_as_json(&self, id: &str, locale: Locale) -> String {
        let open_id = match &self.identity {
            Identity::UserId => None,
            Identity::OpenId(open_id) => Some(("open_id", open_id.clone())),
        };
        let head = [
            ("id", id.to_owned()),
            ("title", id.to_owned()),
            ("description", self.description(locale)),
            ("user_id", self.user_id.clone()),
        ];
        let members = head.into_iter().chain(open_id);
        let members = members.map(|(name, text)| (name.to_owned(), Value::String(text)));
        let fields = ("fields".to_owned(), object(&self.fields));
        format!("{:#}", Value::Object(members.chain([fields]).collect()))
    }

    /// Name and value of the field that names the member.
    pub(in crate::simulator) fn identity_field(&self) -> (&'static str, &str) {
        match &self.identity {
            Identity::UserId => ("user_id", &self.user_id),
            Identity::OpenId(open_id) => ("open_id", open_id),
        }
    }
}
