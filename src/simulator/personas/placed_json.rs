//! A JSON text in which every mistake has its place.

use std::collections::HashSet;
use std::ops::Range;

use super::{PersonaError, PersonaMistake, PersonaPart, TextPlace};
use crate::protocol::Charset;
use crate::protocol::json::{JsonDocument, JsonKind, JsonNode, Span};

/// How many bytes are read at most: 1 MiB.
pub(super) const LARGEST: usize = 1024 * 1024;

/// The text and its tree.
pub(super) struct PlacedJson<'a> {
    text: &'a [u8],
    /// The tree.
    pub(super) document: JsonDocument,
}

impl<'a> PlacedJson<'a> {
    /// A byte order mark, which some editors write, is no part of the text.
    pub(super) fn of(text: &'a [u8]) -> Result<Self, PersonaError> {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let fail = |range: Range<usize>, mistake| PersonaError {
            place: TextPlace::of(text, range),
            mistake,
        };
        if text.len() > LARGEST {
            return Err(fail(LARGEST..LARGEST, PersonaMistake::TooLarge));
        }
        if let Err(error) = std::str::from_utf8(text) {
            let at = error.valid_up_to();
            return Err(fail(at..at + 1, PersonaMistake::NotUtf8));
        }
        let document = JsonDocument::parse(text.into(), Charset::Utf8).map_err(|error| {
            let mistake = PersonaMistake::NotJson {
                expected: error.expected,
                truncated: error.truncated,
            };
            fail(error.offset..end_of_word(text, error.offset), mistake)
        })?;
        Ok(Self { text, document })
    }

    /// That it is an object, with no name twice and none that is not known.
    pub(super) fn check_names(
        &self,
        at: usize,
        wanted: PersonaPart,
        known: &'static [&'static str],
    ) -> Result<(), PersonaError> {
        self.check_kind(at, JsonKind::Object, wanted)?;
        self.check_twice(at)?;
        let is_known = |member: &usize| {
            let name = self.document.name(*member);
            name.is_some_and(|name| known.contains(&name.as_str()))
        };
        let unknown = self.document.children(at).find(|member| !is_known(member));
        unknown.map_or(Ok(()), |member| {
            Err(self.error_in_name(member, PersonaMistake::UnknownName { known }))
        })
    }

    /// That it is of this kind.
    pub(super) fn check_kind(
        &self,
        at: usize,
        kind: JsonKind,
        wanted: PersonaPart,
    ) -> Result<(), PersonaError> {
        if self.node(at).kind == kind {
            Ok(())
        } else {
            Err(self.error(at, PersonaMistake::WrongKind(wanted)))
        }
    }

    /// That an object has no name twice.
    pub(super) fn check_twice(&self, at: usize) -> Result<(), PersonaError> {
        let mut names = HashSet::new();
        let mut members = self.document.children(at);
        let again = members.find(|member| !names.insert(self.document.name(*member)));
        again.map_or(Ok(()), |member| {
            Err(self.error_in_name(member, PersonaMistake::Twice))
        })
    }

    /// The member of this name.
    pub(super) fn required(&self, at: usize, name: &'static str) -> Result<usize, PersonaError> {
        let found = self.document.member(at, name);
        found.ok_or_else(|| self.error(at, PersonaMistake::Missing(name)))
    }

    /// The text of a string that has the right form.
    pub(super) fn checked_text(
        &self,
        at: usize,
        is_good: impl Fn(&str) -> bool,
        mistake: PersonaMistake,
    ) -> Result<String, PersonaError> {
        self.check_kind(at, JsonKind::String, PersonaPart::Text)?;
        let text = self.text(at);
        if is_good(&text) {
            Ok(text)
        } else {
            Err(self.error(at, mistake))
        }
    }

    /// The text of a string.
    pub(super) fn text(&self, at: usize) -> String {
        self.document.text(at).unwrap_or_default()
    }

    /// A node that the document itself has named, so that it is there.
    pub(super) fn node(&self, at: usize) -> JsonNode {
        let nothing = JsonNode {
            kind: JsonKind::Null,
            depth: 0,
            key: None,
            value: Span { start: 0, end: 0 },
            next: 0,
        };
        self.document.node(at).copied().unwrap_or(nothing)
    }

    /// Where the name of a member stands.
    pub(super) fn name_span(&self, member: usize) -> Span {
        let node = self.node(member);
        node.key.unwrap_or(node.value)
    }

    /// A mistake in a value.
    pub(super) fn error(&self, at: usize, mistake: PersonaMistake) -> PersonaError {
        PersonaError {
            place: self.place(self.node(at).value),
            mistake,
        }
    }

    /// A mistake in the name of a member.
    pub(super) fn error_in_name(&self, member: usize, mistake: PersonaMistake) -> PersonaError {
        PersonaError {
            place: self.place(self.name_span(member)),
            mistake,
        }
    }

    /// A place in the text.
    pub(super) fn place(&self, span: Span) -> TextPlace {
        TextPlace::of(self.text, span.range())
    }
}

/// The end of the letters and digits that begin here; one character if there is none.
fn end_of_word(text: &[u8], start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let rest = std::str::from_utf8(rest).unwrap_or_default();
    let word = rest.find(|character: char| !character.is_alphanumeric());
    let length = match word {
        Some(0) => rest.chars().next().map_or(0, char::len_utf8),
        Some(length) => length,
        None => rest.len(),
    };
    start + length
}
