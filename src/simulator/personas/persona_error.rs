//! What is to be told about personas that the user wrote.

use super::{PersonaMistake, TextPlace};
use crate::i18n::{Explain, Fault, Problem};
use crate::protocol::MEMBER_FIELDS;

/// The first mistake in a text, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonaError {
    /// Where it is.
    pub place: TextPlace,
    /// What it is.
    pub mistake: PersonaMistake,
}

/// A field that Alipay has not published for this call. Answers have it as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownField {
    /// Where its name is.
    pub place: TextPlace,
    /// The name.
    pub name: String,
}

impl UnknownField {
    /// The published name that is written like this one but for capitals, hyphens and blanks.
    fn meant(&self) -> Option<&'static str> {
        let plain = |name: &str| -> String {
            let letters = name.chars().filter(char::is_ascii_alphanumeric);
            letters.map(|letter| letter.to_ascii_lowercase()).collect()
        };
        let written = plain(&self.name);
        let mut known = MEMBER_FIELDS.iter().map(|field| field.name);
        known.find(|name| plain(name) == written)
    }
}

impl Explain for PersonaError {
    fn problem(&self) -> Problem {
        at(self.mistake.problem(), &self.place)
    }
}

impl Explain for UnknownField {
    fn problem(&self) -> Problem {
        let problem = match self.meant() {
            Some(meant) => {
                Problem::new(Fault::Input, "own-persona-misspelt-field").with("meant", meant)
            }
            None => Problem::new(Fault::Input, "own-persona-unknown-field"),
        };
        at(problem, &self.place)
    }
}

fn at(problem: Problem, place: &TextPlace) -> Problem {
    problem
        .with("line", place.line)
        .with("column", place.column)
        .with("found", &place.found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_another_spelling_is_recognised() {
        let meant = |name: &str| {
            let place = TextPlace::of(b"", 0..0);
            let name = name.to_owned();
            UnknownField { place, name }.meant()
        };
        assert_eq!(meant("nickName"), Some("nick_name"));
        assert_eq!(meant("nick-name"), Some("nick_name"));
        assert_eq!(meant("shoe_size"), None);
    }
}
