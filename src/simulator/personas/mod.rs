//! The members the simulator knows. A built-in persona is one file and one line in [`PERSONAS`]; its
//! title and description are the Fluent message `persona-<id>`. The user's own are read from JSON.

mod built_in_persona;
mod buyer;
mod enterprise;
mod frozen;
mod hard_name;
mod inactive;
mod list;
mod no_avatar;
mod no_nickname;
mod open_id_only;
mod persona;
mod persona_error;
mod persona_mistake;
mod persona_reader;
mod persona_value;
mod placed_json;
mod quick_registered;
mod student;
mod text_place;

use std::sync::{Arc, LazyLock};

use self::built_in_persona::BuiltInPersona;
pub use self::list::Personas;
pub use self::persona::{Identity, Persona, PersonaText};
pub use self::persona_error::{PersonaError, UnknownField};
pub use self::persona_mistake::{PersonaMistake, PersonaPart};
pub use self::persona_reader::{ReadPersona, read_persona, read_personas};
pub use self::persona_value::PersonaValue;
pub use self::text_place::TextPlace;

/// Every built-in persona, in the order in which they are offered; the first is the usual one.
pub static PERSONAS: LazyLock<Vec<Arc<Persona>>> = LazyLock::new(|| {
    let built_in = [
        &buyer::BUYER,
        &enterprise::ENTERPRISE,
        &no_nickname::NO_NICKNAME,
        &no_avatar::NO_AVATAR,
        &quick_registered::QUICK_REGISTERED,
        &frozen::FROZEN,
        &inactive::INACTIVE,
        &student::STUDENT,
        &open_id_only::OPEN_ID_ONLY,
        &hard_name::HARD_NAME,
    ];
    built_in.map(|persona| Arc::new(persona.into())).into()
});

/// The persona who answers when nobody was asked.
pub static USUAL_PERSONA: LazyLock<Arc<Persona>> =
    LazyLock::new(|| Arc::new((&buyer::BUYER).into()));

/// The built-in persona with this id.
#[must_use]
pub fn persona(id: &str) -> Option<Arc<Persona>> {
    PERSONAS.iter().find(|persona| persona.id == id).cloned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::LOCALES;
    use crate::protocol::MEMBER_FIELDS;

    #[test]
    fn every_persona_has_an_id_an_account_and_texts_of_its_own() {
        let ids: BTreeSet<_> = PERSONAS.iter().map(|persona| &persona.id).collect();
        let accounts: BTreeSet<_> = PERSONAS.iter().map(|persona| &persona.user_id).collect();
        assert_eq!(
            (ids.len(), accounts.len()),
            (PERSONAS.len(), PERSONAS.len())
        );
        for persona in PERSONAS.iter() {
            for locale in LOCALES {
                assert!(
                    locale.find(&persona.text_id()).is_some(),
                    "{} {locale:?}",
                    persona.id
                );
                assert!(
                    !persona.description(locale).is_empty(),
                    "{} {locale:?}",
                    persona.id
                );
            }
        }
    }

    #[test]
    fn every_field_is_one_that_was_published() {
        for persona in PERSONAS.iter() {
            for (name, value) in &persona.fields {
                assert!(
                    MEMBER_FIELDS.iter().any(|field| field.name == *name),
                    "{name}"
                );
                let is_empty = value.text().is_none_or(str::is_empty);
                assert!(!is_empty, "{} {name}", persona.id);
                assert!(
                    !matches!(name.as_str(), "user_id" | "open_id"),
                    "{}: the identity says it",
                    persona.id
                );
            }
        }
    }

    #[test]
    fn every_user_id_has_16_digits_and_every_open_id_47_characters() {
        for persona in PERSONAS.iter() {
            let id = &persona.user_id;
            assert!(id.len() == 16 && id.starts_with("2088"), "{id}");
            assert!(id.bytes().all(|byte| byte.is_ascii_digit()), "{id}");
            if let Identity::OpenId(open_id) = &persona.identity {
                assert_eq!(open_id.len(), 47, "{open_id}");
            }
        }
    }

    #[test]
    fn every_status_of_an_account_has_its_persona() {
        for status in ["T", "Q", "B", "W"] {
            let value = PersonaValue::Text(status.to_owned());
            let field = ("user_status".to_owned(), value);
            let mut personas = PERSONAS.iter();
            assert!(
                personas.any(|persona| persona.fields.contains(&field)),
                "{status}"
            );
        }
    }
}
