//! A difference in words.

use std::fmt;

use super::Side;
use crate::diagnosis::Finding;
use crate::diagnosis::catalogue::Catalogue;
use crate::i18n::Locale;
use crate::protocol::{ApiVersion, Masker, coded_value_text};

/// What two calls differ in, told as a sentence. `side` in it is the one that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Id of the meaning.
    pub meaning: &'static str,
    /// Fluent id of the sentence.
    pub text: &'static str,
    /// The side that it is about, if it is about one.
    pub side: Option<Side>,
    /// The values in the sentence.
    pub(super) words: Vec<(&'static str, Word)>,
}

/// A value in a sentence.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Word {
    /// A value as it was on the wire.
    Wire(String),
    /// Fluent id of a word.
    Own(&'static str),
    /// Fields with their codes, told with what the codes mean.
    Fields(Vec<(&'static str, String)>),
    /// A code that a gateway refused with, told with its name.
    Refusal(String, ApiVersion),
    /// The cause that a finding tells.
    Cause(Box<Finding>),
}

impl Told {
    /// A sentence that is about neither side in particular.
    pub(super) fn new(text: &'static str) -> Self {
        Self {
            meaning: "",
            text,
            side: None,
            words: Vec::new(),
        }
    }

    /// Fills a placeable.
    pub(super) fn with(mut self, name: &'static str, word: Word) -> Self {
        self.words.push((name, word));
        self
    }

    /// Fills a placeable with a value that was on the wire.
    pub(super) fn with_text(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with(name, Word::Wire(value.into()))
    }

    /// Says which side it is about.
    pub(super) fn about(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }

    /// The sentence, secrets hidden.
    #[must_use]
    pub fn sentence(&self, locale: Locale, masker: &Masker) -> String {
        let words: Vec<_> = self
            .words
            .iter()
            .map(|(name, word)| (*name, masker.mask(&word.text(locale))))
            .collect();
        let side = self.side.unwrap_or(Side::A);
        let mut args = vec![("side", side.letter()), ("other", side.other().letter())];
        args.extend(words.iter().map(|(name, text)| (*name, text.as_str())));
        locale.text_with(self.text, &args)
    }
}

impl Word {
    fn text(&self, locale: Locale) -> String {
        match self {
            Self::Wire(value) => value.clone(),
            Self::Own(id) => locale.text(id),
            Self::Fields(fields) => {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(name, value)| coded(name, value, locale))
                    .collect();
                fields.join(&locale.text("meaning-separator"))
            }
            Self::Refusal(code, version) => match Catalogue::of_refusal(code, *version) {
                Some(entry) => format!("{code} ({})", entry.name(locale)),
                None => code.clone(),
            },
            Self::Cause(finding) => finding.cause(locale),
        }
    }
}

/// A field, its code and what that means: `user_type 1 (company account)`.
fn coded(name: &str, value: &str, locale: Locale) -> String {
    match coded_value_text(locale, name, value) {
        Some(meaning) => format!("{name} {value} ({meaning})"),
        None => format!("{name} {value}"),
    }
}

/// It may quote a token.
impl fmt::Debug for Word {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Wire(_) => "Wire([redacted])",
            Self::Own(id) => id,
            Self::Fields(_) => "Fields([redacted])",
            Self::Refusal(code, _) => code,
            Self::Cause(finding) => finding.rule,
        })
    }
}
