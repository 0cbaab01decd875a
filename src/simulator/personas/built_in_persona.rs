//! A persona of this program, as its file writes it down.

use super::{Identity, Persona, PersonaText, PersonaValue};

/// What is written down about one; its title and description are the Fluent message `persona-<id>`.
pub(super) struct BuiltInPersona {
    /// Its name in commands and forms.
    pub(super) id: &'static str,
    /// The account, 16 digits that start with 2088.
    pub(super) user_id: &'static str,
    /// The member's id within the app, if answers name the member by it.
    pub(super) open_id: Option<&'static str>,
    /// All other fields of the member query, by wire name.
    pub(super) fields: &'static [(&'static str, &'static str)],
}

impl From<&BuiltInPersona> for Persona {
    fn from(built_in: &BuiltInPersona) -> Self {
        let BuiltInPersona {
            id,
            user_id,
            open_id,
            fields,
        } = built_in;
        let field = |(name, value): &(&str, &str)| {
            let value = PersonaValue::Text((*value).to_owned());
            ((*name).to_owned(), value)
        };
        Self {
            id: (*id).to_owned(),
            user_id: (*user_id).to_owned(),
            identity: Identity::of(open_id.map(str::to_owned)),
            fields: fields.iter().map(field).collect(),
            text: PersonaText::BuiltIn,
        }
    }
}
