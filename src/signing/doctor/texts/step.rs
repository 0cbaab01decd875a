//! One thing that is undone.

use std::sync::Arc;

use super::number_place::NumberPlace;
use super::{Alteration, Extent, Layout, LineEnding, MemberOrder, SignedEncoding, strings, writer};
use crate::protocol::json::{JsonDocument, JsonKind};
use crate::protocol::{Charset, ResponseEnvelope, html};

/// Undoes one [`Alteration`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Extent(Extent),
    Order(MemberOrder),
    Layout(Layout),
    QuoteNumbers,
    UnquoteNumber(NumberPlace),
    EscapeSlashes,
    UnescapeSlashes,
    EscapeCharacters { upper: bool },
    EscapeForHtml,
    UnescapeCharacters,
    EscapeHtml,
    UnescapeHtml,
    LineEndings(LineEnding),
    AddEnd(&'static str),
    TrimEnd,
    AddByteOrderMark,
    Encoding(SignedEncoding),
}

/// A text on its way back to what was signed.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The text.
    pub(super) text: String,
    /// The character set it goes out in.
    pub(super) encoding: SignedEncoding,
    /// Whether a step has taken layout away that no step has given back.
    lacks_layout: bool,
    /// What is signed before and after the text.
    frame: Frame,
}

/// What is signed around a text and was not altered: lines of an answer's headers.
type Frame = (Arc<[u8]>, Arc<[u8]>);

impl Draft {
    /// The text as received, with what is signed around it.
    pub(super) fn new(
        text: String,
        encoding: SignedEncoding,
        (before, after): (&[u8], &[u8]),
    ) -> Self {
        Self {
            text,
            encoding,
            lacks_layout: false,
            frame: (before.into(), after.into()),
        }
    }

    /// Its bytes, if it can be one that was signed.
    pub(super) fn bytes(&self) -> Option<Vec<u8>> {
        if self.lacks_layout {
            return None;
        }
        Some(self.framed(&self.encoding.encode(&self.text)?))
    }

    /// A text in the place of this one, with what is signed around it.
    pub(super) fn framed(&self, text: &[u8]) -> Vec<u8> {
        let (before, after) = &self.frame;
        [before.as_ref(), text, after.as_ref()].concat()
    }
}

impl Step {
    /// Every step. Those of one group exclude each other, and groups are taken in this order.
    pub(super) fn groups() -> Vec<Vec<Self>> {
        vec![
            Extent::PARTS.map(Self::Extent).to_vec(),
            MemberOrder::KNOWN.map(Self::Order).to_vec(),
            Layout::ALL.map(Self::Layout).to_vec(),
            std::iter::once(Self::QuoteNumbers)
                .chain(NumberPlace::all().map(Self::UnquoteNumber))
                .collect(),
            vec![Self::EscapeSlashes, Self::UnescapeSlashes],
            vec![
                Self::UnescapeCharacters,
                Self::EscapeCharacters { upper: false },
                Self::EscapeCharacters { upper: true },
                Self::EscapeForHtml,
            ],
            vec![Self::UnescapeHtml, Self::EscapeHtml],
            // With its name before it the node is no JSON text, so this comes after what parses.
            vec![Self::Extent(Extent::NamedNode)],
            LineEnding::ALL.map(Self::LineEndings).to_vec(),
            ["\n", "\r\n", " "]
                .map(Self::AddEnd)
                .into_iter()
                .chain([Self::TrimEnd])
                .collect(),
            vec![Self::AddByteOrderMark],
            SignedEncoding::ALL.map(Self::Encoding).to_vec(),
        ]
    }

    /// Steps that together lead from what a library writes back to what the gateway sends: compact,
    /// slashes escaped, characters not, in the gateway's order, in the other character set. A step
    /// with nothing to undo is passed over.
    pub(super) fn recipes() -> Vec<Vec<Self>> {
        let order = [None, Some(Self::Order(MemberOrder::Gateway))];
        let slashes = [Some(Self::EscapeSlashes), None];
        let encodings = std::iter::once(None).chain(
            [
                SignedEncoding::Utf8,
                SignedEncoding::Gbk,
                SignedEncoding::Gb18030,
            ]
            .map(|encoding| Some(Self::Encoding(encoding))),
        );
        let mut recipes = Vec::new();
        for encoding in encodings {
            for order in order {
                for slashes in slashes {
                    let steps = [
                        order,
                        Some(Self::Layout(Layout::Compact)),
                        Some(Self::UnescapeCharacters),
                        slashes,
                        encoding,
                    ];
                    recipes.push(steps.into_iter().flatten().collect());
                }
            }
        }
        recipes
    }

    /// How seldom it is needed; a large answer is searched for the frequent ones only.
    pub(super) fn rarity(self) -> u8 {
        match self {
            Self::EscapeSlashes | Self::UnescapeSlashes => 0,
            Self::Layout(Layout::Compact) | Self::Encoding(_) => 1,
            Self::EscapeCharacters { .. } | Self::UnescapeCharacters => 2,
            Self::Layout(_) | Self::Order(_) => 3,
            _ => 4,
        }
    }

    /// What this undoes.
    pub(super) fn alteration(self) -> Alteration {
        match self {
            Self::Extent(extent) => Alteration::OtherExtent(extent),
            Self::Order(order) => Alteration::Reordered(order),
            Self::Layout(layout) => Alteration::Reformatted(layout),
            Self::QuoteNumbers => Alteration::NumbersUnquoted,
            Self::UnquoteNumber(_) => Alteration::NumbersQuoted,
            Self::EscapeSlashes => Alteration::SlashesUnescaped,
            Self::UnescapeSlashes => Alteration::SlashesEscaped,
            Self::EscapeCharacters { .. } | Self::EscapeForHtml => Alteration::CharactersUnescaped,
            Self::UnescapeCharacters => Alteration::CharactersEscaped,
            Self::EscapeHtml => Alteration::HtmlUnescaped,
            Self::UnescapeHtml => Alteration::HtmlEscaped,
            Self::LineEndings(ending) => Alteration::LineEndings(ending),
            Self::AddEnd(_) => Alteration::EndTrimmed,
            Self::TrimEnd => Alteration::EndAdded,
            Self::AddByteOrderMark => Alteration::ByteOrderMarkRemoved,
            Self::Encoding(encoding) => Alteration::Reencoded(encoding),
        }
    }

    /// The draft with this undone; `None` if there is nothing to undo.
    pub(super) fn undo(self, draft: &Draft, envelope: &ResponseEnvelope) -> Option<Draft> {
        let text = match self {
            Self::Encoding(encoding) => return encode(draft, encoding),
            Self::Order(order) => return reorder(draft, order),
            Self::Layout(layout) => {
                let mut laid_out = draft.clone();
                laid_out.text = writer::write(&parse(&draft.text)?, layout, None);
                laid_out.lacks_layout = false;
                let differs = laid_out.text != draft.text || draft.lacks_layout;
                return differs.then_some(laid_out);
            }
            Self::Extent(extent) => extent.text(&draft.text, envelope)?,
            Self::QuoteNumbers => with_quoted_numbers(&draft.text)?,
            Self::UnquoteNumber(place) => with_bare_numbers(&draft.text, place)?,
            Self::EscapeSlashes => strings::with_escaped_slashes(&draft.text),
            Self::UnescapeSlashes => strings::without_escaped_slashes(&draft.text),
            Self::EscapeCharacters { upper } => strings::with_unicode_escapes(&draft.text, upper),
            Self::EscapeForHtml => strings::with_html_safe_escapes(&draft.text),
            Self::UnescapeCharacters => strings::without_unicode_escapes(&draft.text),
            Self::EscapeHtml => html::with_entities(&draft.text),
            Self::UnescapeHtml => html::without_entities(&draft.text),
            Self::LineEndings(ending) => {
                let lines = draft.text.replace("\r\n", "\n").replace('\r', "\n");
                lines.replace('\n', ending.text())
            }
            Self::AddEnd(end) => format!("{}{end}", draft.text),
            Self::TrimEnd => draft.text.trim_end().to_owned(),
            Self::AddByteOrderMark => format!("\u{feff}{}", draft.text),
        };
        (text != draft.text).then(|| Draft {
            text,
            ..draft.clone()
        })
    }
}

fn encode(draft: &Draft, encoding: SignedEncoding) -> Option<Draft> {
    let bytes = encoding.encode(&draft.text)?;
    let differs = draft.encoding.encode(&draft.text) != Some(bytes);
    differs.then(|| Draft {
        encoding,
        ..draft.clone()
    })
}

/// Members are put in order compactly; whether that was the layout is for the next step.
fn reorder(draft: &Draft, order: MemberOrder) -> Option<Draft> {
    let document = parse(&draft.text)?;
    let compact = writer::write(&document, Layout::Compact, None);
    let text = writer::write(&document, Layout::Compact, Some(order));
    (text != compact).then(|| Draft {
        text,
        lacks_layout: compact != draft.text,
        ..draft.clone()
    })
}

fn parse(text: &str) -> Option<JsonDocument> {
    JsonDocument::parse(Arc::from(text.as_bytes()), Charset::Utf8).ok()
}

/// Numbers as strings, as some serialisers write them.
fn with_quoted_numbers(text: &str) -> Option<String> {
    replace_values(text, |value| {
        (value.kind == JsonKind::Number).then(|| format!("\"{}\"", value.raw))
    })
}

/// Strings that are whole numbers as numbers.
fn with_bare_numbers(text: &str, place: NumberPlace) -> Option<String> {
    let mut count = 0;
    replace_values(text, |value| {
        let number = value.raw.strip_prefix('"')?.strip_suffix('"')?;
        let is_number = !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && (number == "0" || !number.starts_with('0'));
        if value.kind != JsonKind::String || !is_number {
            return None;
        }
        count += 1;
        place
            .is_at(count - 1, value.name)
            .then(|| number.to_owned())
    })
}

/// A value that is no container, as it is written.
struct Value<'a> {
    kind: JsonKind,
    name: Option<&'a str>,
    raw: &'a str,
}

fn replace_values(
    text: &str,
    mut replace: impl FnMut(&Value<'_>) -> Option<String>,
) -> Option<String> {
    let document = parse(text)?;
    let mut replaced = String::with_capacity(text.len());
    let mut at = 0;
    for node in document.nodes().iter().filter(|node| !node.is_container()) {
        let place = node.value.range();
        let value = Value {
            kind: node.kind,
            name: node.key.and_then(|key| text.get(key.range())),
            raw: text.get(place.clone())?,
        };
        if let Some(other) = replace(&value) {
            replaced.push_str(text.get(at..place.start)?);
            replaced.push_str(&other);
            at = place.end;
        }
    }
    replaced.push_str(text.get(at..)?);
    Some(replaced)
}
