//! A language that programs are written in.

use std::fmt;

use super::request::CodeRequest;
use super::{CODE_LANGUAGES, Syntax};
use crate::protocol::methods::{MethodInfo, OAUTH_TOKEN};

/// A language, with or without an official SDK.
pub struct CodeLanguage {
    /// Its name on the command line and in JSON.
    pub name: &'static str,
    /// Fluent id of its name in words.
    pub title: &'static str,
    /// Name of the program's file: for the token, for the member.
    pub(super) file_names: [&'static str; 2],
    /// How its words are told apart, for colours.
    pub syntax: Syntax,
    /// Whether the program holds the finished signature instead of signing by itself.
    pub holds_signature: bool,
    /// Whether there is a program for an app in certificate mode.
    pub takes_certificates: bool,
    /// The variable with the request's own timestamp, which makes the signature the same; `None`
    /// where the program takes the present time.
    pub(super) timestamp: Option<&'static str>,
    /// The program with places to fill.
    pub(super) template: &'static str,
    /// A text as a literal.
    pub quote: fn(&str) -> String,
    /// The expression that reads a variable of the environment.
    pub(super) variable: fn(&str) -> String,
    /// The line that sets a parameter.
    pub(super) parameter: fn(&Parameter<'_>) -> String,
    /// Fluent ids of what is to be known about the program of a request.
    pub(super) notes: fn(&CodeRequest) -> Vec<&'static str>,
}

/// One parameter, ready to be written.
pub(super) struct Parameter<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// The expression of its value.
    pub(super) value: &'a str,
    /// Whether it travels in the body.
    pub(super) in_body: bool,
}

impl CodeLanguage {
    /// The language of this name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Self> {
        CODE_LANGUAGES
            .iter()
            .copied()
            .find(|language| language.name == name)
    }

    /// The file that a program of this call is kept in.
    #[must_use]
    pub fn file_name(&self, method: &MethodInfo) -> &'static str {
        let [token, member] = self.file_names;
        if *method == OAUTH_TOKEN {
            token
        } else {
            member
        }
    }
}

impl fmt::Debug for CodeLanguage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

impl PartialEq for CodeLanguage {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for CodeLanguage {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::LOCALES;

    #[test]
    fn names_lead_back_and_files_differ() {
        for language in CODE_LANGUAGES {
            assert_eq!(CodeLanguage::by_name(language.name), Some(*language));
            assert_ne!(language.file_names[0], language.file_names[1]);
            for locale in LOCALES {
                assert!(locale.find(language.title).is_some(), "{}", language.title);
            }
        }
    }
}
