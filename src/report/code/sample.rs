//! A program, ready to be copied.

use std::fmt;

use super::error::CodeError;
use super::highlight::{CodeToken, tokens};
use super::language::CodeLanguage;
use super::request::CodeRequest;
use super::slots::Slots;
use super::template::fill;
use super::wire::put_wire;
use crate::i18n::Locale;

/// How a program is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeOptions {
    /// Language of its comments and of the notes beside it.
    pub locale: Locale,
    /// Whether tokens and codes are written out.
    pub reveal: bool,
}

/// The program of one request. With tokens written out it is as secret as they are, so it does not
/// show in debug output.
#[derive(Clone, PartialEq, Eq)]
pub struct CodeSample {
    /// The language.
    pub language: &'static CodeLanguage,
    /// The file it is kept in.
    pub file_name: &'static str,
    /// All of it.
    pub program: String,
    /// The same, cut where the colour changes.
    pub tokens: Vec<CodeToken>,
    /// What is to be known about it, a sentence or two each.
    pub notes: Vec<String>,
}

impl CodeSample {
    /// Writes a program.
    ///
    /// # Errors
    /// [`CodeError`] if the language holds the finished bytes and there are none, or has no program
    /// for the third version or for certificate mode.
    pub fn of(
        request: &CodeRequest,
        language: &'static CodeLanguage,
        options: CodeOptions,
    ) -> Result<Self, CodeError> {
        if request.is_rest() && !language.holds_signature {
            return Err(CodeError::NotForRest(language.name));
        }
        if request.names_certificates() && !language.takes_certificates {
            return Err(CodeError::NotForCertificates(language.name));
        }
        let mut slots = Slots::of(request, language, options.reveal);
        if language.holds_signature {
            put_wire(&mut slots, request, options.reveal)?;
        }
        let program = fill(language.template, &slots, options.locale);
        let notes = (language.notes)(request).into_iter();
        let notes = general_notes(request, language, &slots)
            .into_iter()
            .chain(notes);
        Ok(Self {
            language,
            file_name: language.file_name(request.method),
            tokens: tokens(&program, &language.syntax),
            notes: notes.map(|note| options.locale.text(note)).collect(),
            program,
        })
    }
}

impl fmt::Debug for CodeSample {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("CodeSample")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// What holds for every language.
fn general_notes(
    request: &CodeRequest,
    language: &CodeLanguage,
    slots: &Slots,
) -> Vec<&'static str> {
    let has_keys = request.keys.are_complete(request.names_certificates());
    let written_out = ["code", "refresh_token", "auth_token", "app_auth_token"]
        .into_iter()
        .any(|name| request.value(name).is_some_and(|value| !value.is_empty()));
    [
        (
            !has_keys && !language.holds_signature,
            "program-note-key-paths",
        ),
        (
            request.names_certificates() && !language.holds_signature,
            "program-note-certificates",
        ),
        (slots.is_set("environment"), "program-note-environment"),
        (
            !slots.is_set("environment") && written_out,
            "program-note-written-out",
        ),
        (slots.is_set("code"), "program-note-code-once"),
        (slots.is_set("refresh"), "program-note-refresh-once"),
        (language.timestamp.is_some(), "program-note-timestamp"),
    ]
    .into_iter()
    .filter_map(|(applies, note)| applies.then_some(note))
    .collect()
}
