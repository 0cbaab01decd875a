//! What was done to an answer after it was signed.

use super::{Extent, Layout, LineEnding, MemberOrder, SignedEncoding};
use crate::i18n::Locale;

/// One change between the text that was signed and the text received. It is proven: undoing it
/// leads to the digest that the signature holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Alteration {
    /// Blanks and line breaks were changed; it was signed in this layout.
    Reformatted(Layout),
    /// The members were put into another order; they were signed in this one.
    Reordered(MemberOrder),
    /// Numbers lost their quotes.
    NumbersUnquoted,
    /// Numbers were put into quotes.
    NumbersQuoted,
    /// `\/` became `/`.
    SlashesUnescaped,
    /// `/` became `\/`.
    SlashesEscaped,
    /// `\uXXXX` became characters.
    CharactersUnescaped,
    /// Characters became `\uXXXX`.
    CharactersEscaped,
    /// `&quot;` and the like became characters.
    HtmlUnescaped,
    /// Characters became `&quot;` and the like.
    HtmlEscaped,
    /// The ends of lines were changed; they were signed like this.
    LineEndings(LineEnding),
    /// A line break or blank at the end was cut off.
    EndTrimmed,
    /// A line break or blank was added at the end.
    EndAdded,
    /// A byte order mark at the start was cut off.
    ByteOrderMarkRemoved,
    /// The text was signed in this character set and arrived in another.
    Reencoded(SignedEncoding),
    /// Another part of the answer was signed.
    OtherExtent(Extent),
    /// A field was added.
    FieldAdded(String),
    /// A field's value was changed.
    FieldEdited(String),
    /// A character outside of values was changed.
    CharacterEdited,
}

impl Alteration {
    /// The name in JSON output.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Reformatted(_) => "reformatted",
            Self::Reordered(_) => "reordered",
            Self::NumbersUnquoted => "numbers-unquoted",
            Self::NumbersQuoted => "numbers-quoted",
            Self::SlashesUnescaped => "slashes-unescaped",
            Self::SlashesEscaped => "slashes-escaped",
            Self::CharactersUnescaped => "characters-unescaped",
            Self::CharactersEscaped => "characters-escaped",
            Self::HtmlUnescaped => "html-unescaped",
            Self::HtmlEscaped => "html-escaped",
            Self::LineEndings(_) => "line-endings",
            Self::EndTrimmed => "end-trimmed",
            Self::EndAdded => "end-added",
            Self::ByteOrderMarkRemoved => "byte-order-mark-removed",
            Self::Reencoded(_) => "re-encoded",
            Self::OtherExtent(_) => "other-extent",
            Self::FieldAdded(_) => "field-added",
            Self::FieldEdited(_) => "field-edited",
            Self::CharacterEdited => "character-edited",
        }
    }

    /// What it was like when it was signed, or which field it is about.
    #[must_use]
    pub fn about(&self) -> Option<&str> {
        match self {
            Self::Reformatted(layout) => Some(layout.name()),
            Self::Reordered(order) => Some(order.name()),
            Self::LineEndings(ending) => Some(ending.name()),
            Self::Reencoded(encoding) => Some(encoding.name()),
            Self::OtherExtent(extent) => Some(extent.name()),
            Self::FieldAdded(name) | Self::FieldEdited(name) => Some(name),
            _ => None,
        }
    }

    /// One sentence about it.
    #[must_use]
    pub fn sentence(&self, locale: Locale) -> String {
        let layout = match self {
            Self::Reformatted(layout) => locale.text(layout.title()),
            _ => String::new(),
        };
        let about = match self {
            Self::Reformatted(_) => layout.as_str(),
            _ => self.about().unwrap_or_default(),
        };
        locale.text_with(self.title(), &[("signed", about)])
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Reformatted(_) => "alteration-reformatted",
            Self::Reordered(_) => "alteration-reordered",
            Self::NumbersUnquoted => "alteration-numbers-unquoted",
            Self::NumbersQuoted => "alteration-numbers-quoted",
            Self::SlashesUnescaped => "alteration-slashes-unescaped",
            Self::SlashesEscaped => "alteration-slashes-escaped",
            Self::CharactersUnescaped => "alteration-characters-unescaped",
            Self::CharactersEscaped => "alteration-characters-escaped",
            Self::HtmlUnescaped => "alteration-html-unescaped",
            Self::HtmlEscaped => "alteration-html-escaped",
            Self::LineEndings(_) => "alteration-line-endings",
            Self::EndTrimmed => "alteration-end-trimmed",
            Self::EndAdded => "alteration-end-added",
            Self::ByteOrderMarkRemoved => "alteration-byte-order-mark-removed",
            Self::Reencoded(_) => "alteration-re-encoded",
            Self::OtherExtent(extent) => extent.title(),
            Self::FieldAdded(_) => "alteration-field-added",
            Self::FieldEdited(_) => "alteration-field-edited",
            Self::CharacterEdited => "alteration-character-edited",
        }
    }
}
