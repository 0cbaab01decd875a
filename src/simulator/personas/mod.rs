//! The members the simulator knows. A persona is one file and one line in [`PERSONAS`]; its title
//! and description are the Fluent message `persona-<id>`.

mod buyer;
mod enterprise;
mod frozen;
mod hard_name;
mod inactive;
mod no_avatar;
mod no_nickname;
mod open_id_only;
mod persona;
mod quick_registered;
mod student;

pub use persona::{Identity, Persona};

/// Every persona, in the order in which they are offered; the first is the usual one.
pub const PERSONAS: &[&Persona] = &[
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

/// The persona who answers when nobody was asked.
pub const USUAL_PERSONA: &Persona = &buyer::BUYER;

/// The persona with this id.
#[must_use]
pub fn persona(id: &str) -> Option<&'static Persona> {
    PERSONAS.iter().copied().find(|persona| persona.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::LOCALES;
    use crate::protocol::MEMBER_FIELDS;

    #[test]
    fn every_persona_has_an_id_an_account_and_texts_of_its_own() {
        let ids: BTreeSet<_> = PERSONAS.iter().map(|persona| persona.id).collect();
        let accounts: BTreeSet<_> = PERSONAS.iter().map(|persona| persona.user_id).collect();
        assert_eq!(
            (ids.len(), accounts.len()),
            (PERSONAS.len(), PERSONAS.len())
        );
        for persona in PERSONAS {
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
        for persona in PERSONAS {
            for (name, value) in persona.fields {
                assert!(
                    MEMBER_FIELDS.iter().any(|field| field.name == *name),
                    "{name}"
                );
                assert!(!value.is_empty(), "{} {name}", persona.id);
                assert!(
                    !matches!(*name, "user_id" | "open_id"),
                    "{}: the identity says it",
                    persona.id
                );
            }
        }
    }

    #[test]
    fn every_user_id_has_16_digits_and_every_open_id_47_characters() {
        for persona in PERSONAS {
            let id = persona.user_id;
            assert!(id.len() == 16 && id.starts_with("2088"), "{id}");
            assert!(id.bytes().all(|byte| byte.is_ascii_digit()), "{id}");
            if let Identity::OpenId(open_id) = persona.identity {
                assert_eq!(open_id.len(), 47, "{open_id}");
            }
        }
    }

    #[test]
    fn every_status_of_an_account_has_its_persona() {
        for status in ["T", "Q", "B", "W"] {
            let has = |persona: &&Persona| persona.fields.contains(&("user_status", status));
            assert!(
                PERSONAS.iter().copied().any(|persona| has(&persona)),
                "{status}"
            );
        }
    }
}
