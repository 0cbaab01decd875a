//! What is wrong with a persona that the user wrote.

use crate::i18n::{Fault, Problem};

/// One thing that the simulator cannot take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonaMistake {
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// More than 1 MiB.
    TooLarge,
    /// No JSON.
    NotJson {
        /// What could have stood there.
        expected: &'static str,
        /// Whether the text ended too early.
        truncated: bool,
    },
    /// The wrong kind of value.
    WrongKind(PersonaPart),
    /// A name that must be there is not.
    Missing(&'static str),
    /// A name that is not known here.
    UnknownName {
        /// The names that are.
        known: &'static [&'static str],
    },
    /// The same name a second time.
    Twice,
    /// A version of the file that this program does not read.
    Version,
    /// No id.
    IdForm,
    /// The id of a built-in persona.
    IdBuiltIn,
    /// The id of another persona of the user's.
    IdTaken,
    /// No account.
    UserIdForm,
    /// No open id.
    OpenIdForm,
    /// A title or description that is too long or has more than one line.
    TextForm {
        /// How many characters there may be.
        longest: usize,
    },
    /// A name of a field that is none.
    FieldName,
    /// A name that the answer has for itself.
    ReservedField,
    /// `user_id` or `open_id` among the other fields.
    IdentityField,
    /// A number, a flag or null where the gateway sends texts.
    NotText,
    /// A list or an object for a field that is a text.
    Nested,
    /// Lists and objects in each other, deeper than anything that was published.
    TooDeep,
}

/// The kind of value that belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonaPart {
    /// The outermost object of the file.
    File,
    /// The list of personas.
    Personas,
    /// One persona.
    Persona,
    /// The fields of one.
    Fields,
    /// A text.
    Text,
}

impl PersonaMistake {
    /// The problem without its place.
    pub(super) fn problem(&self) -> Problem {
        let input = |id| Problem::new(Fault::Input, id);
        match self {
            Self::NotUtf8 => input("own-persona-not-utf8"),
            Self::TooLarge => input("own-persona-too-large"),
            Self::NotJson {
                truncated: true, ..
            } => input("own-persona-truncated"),
            Self::NotJson { expected, .. } => {
                input("own-persona-not-json").with("expected", expected)
            }
            Self::WrongKind(wanted) => input(wanted.text()),
            Self::Missing(name) => input("own-persona-missing").with("name", name),
            Self::UnknownName { known } => {
                input("own-persona-unknown-name").with("known", known.join(", "))
            }
            Self::Twice => input("own-persona-twice"),
            Self::Version => input("own-persona-version"),
            Self::IdForm => input("own-persona-id-form"),
            Self::IdBuiltIn => input("own-persona-id-built-in"),
            Self::IdTaken => input("own-persona-id-taken"),
            Self::UserIdForm => input("own-persona-user-id-form"),
            Self::OpenIdForm => input("own-persona-open-id-form"),
            Self::TextForm { longest } => input("own-persona-text-form").with("longest", longest),
            Self::FieldName => input("own-persona-field-name"),
            Self::ReservedField => input("own-persona-reserved-field"),
            Self::IdentityField => input("own-persona-identity-field"),
            Self::NotText => input("own-persona-not-text"),
            Self::Nested => input("own-persona-nested"),
            Self::TooDeep => input("own-persona-too-deep"),
        }
    }
}

impl PersonaPart {
    fn text(self) -> &'static str {
        match self {
            Self::File => "own-persona-wants-file",
            Self::Personas => "own-persona-wants-personas",
            Self::Persona => "own-persona-wants-persona",
            Self::Fields => "own-persona-wants-fields",
            Self::Text => "own-persona-wants-text",
        }
    }
}
