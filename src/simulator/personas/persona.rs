//! One member.

use crate::i18n::Locale;

/// A member as the simulator answers for them.
#[derive(Debug, PartialEq, Eq)]
pub struct Persona {
    /// Its name in commands and forms.
    pub id: &'static str,
    /// The account, 16 digits that start with 2088. Sent only if [`Persona::identity`] says so.
    pub user_id: &'static str,
    /// How answers name the member.
    pub identity: Identity,
    /// All other fields of the member query, by wire name.
    pub fields: &'static [(&'static str, &'static str)],
}

/// How answers name a member: apps from before 2023 get the user id, newer ones an open id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Identity {
    /// `user_id`
    UserId,
    /// `open_id`, the member's id within this app.
    OpenId(&'static str),
}

impl Persona {
    /// Its name in words.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        locale.text(&self.text_id())
    }

    /// What is special about it, in one line.
    #[must_use]
    pub fn description(&self, locale: Locale) -> String {
        locale
            .attribute(&self.text_id(), "description", &[])
            .unwrap_or_default()
    }

    /// Fluent id of its texts.
    #[must_use]
    pub fn text_id(&self) -> String {
        format!("persona-{}", self.id)
    }

    /// Name and value of the field that names the member.
    pub(in crate::simulator) fn identity_field(&self) -> (&'static str, &'static str) {
        match self.identity {
            Identity::UserId => ("user_id", self.user_id),
            Identity::OpenId(open_id) => ("open_id", open_id),
        }
    }
}
