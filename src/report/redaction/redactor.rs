//! What hides secrets and personal data.

use std::ops::Range;

use super::finder::{self, Hit};
use super::json_text::redact_json;
use super::layer::through_layers;
use super::{MaskKind, RedactedText};
use crate::client::{Answer, Exchange, Inspection};
use crate::protocol::json::{JsonDocument, JsonKind};
use crate::protocol::{Charset, Masker, Privacy};

/// JSON in JSON is walked so deep; what is deeper is looked through as text.
const DEEPEST: usize = 16;

/// A value that is hidden wherever it occurs.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) value: String,
    pub(super) kind: MaskKind,
}

/// Takes out private keys always; tokens, codes, signatures and personal data unless it was asked
/// to reveal them.
#[derive(Clone, Default)]
pub struct Redactor {
    reveal: bool,
    keep_personal: bool,
    known: Vec<Known>,
}

/// It knows secrets, so only their number is told.
impl std::fmt::Debug for Redactor {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Redactor")
            .field("reveal", &self.reveal)
            .field("keep_personal", &self.keep_personal)
            .field("known", &self.known.len())
            .finish()
    }
}

impl Redactor {
    /// One that goes by names and shapes alone.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One that also knows the tokens, codes and personal data of these exchanges.
    #[must_use]
    pub fn of_exchanges<'a>(exchanges: impl IntoIterator<Item = &'a Exchange>) -> Self {
        let mut redactor = Self::new();
        for exchange in exchanges {
            redactor.learn_masker(&exchange.masker());
            if let Some(answer) = &exchange.answer {
                redactor.learn_answer(answer);
            }
        }
        redactor
    }

    /// One that also knows what an inspected text holds.
    #[must_use]
    pub fn of_inspection(inspection: &Inspection) -> Self {
        let mut redactor = Self::new();
        redactor.learn_masker(&inspection.masker());
        if let Some(answer) = &inspection.answer {
            redactor.learn_answer(answer);
        }
        redactor
    }

    /// The same, but hiding private keys only, for a user who asked to see the rest.
    #[must_use]
    pub fn revealing(self, reveal: bool) -> Self {
        Self { reveal, ..self }
    }

    /// The same, but leaving ids, names and other data of people, for a user who wants them kept;
    /// keys, tokens, codes and signatures stay hidden.
    #[must_use]
    pub fn keeping_personal(self) -> Self {
        Self {
            keep_personal: true,
            ..self
        }
    }

    /// Also hides this value wherever it occurs. Values so short that they would hide other words
    /// too are passed over.
    pub fn learn(&mut self, value: &str, kind: MaskKind) {
        let value = value.trim();
        let is_new = !self.known.iter().any(|known| known.value == value);
        if is_new && finder::is_distinctive(value) {
            self.known.push(Known {
                value: value.to_owned(),
                kind,
            });
        }
    }

    /// A text of any kind: an address, a form, JSON, a header, a message, a body that was cut off.
    #[must_use]
    pub fn text(&self, text: &str) -> RedactedText {
        self.text_at(text, 0)
    }

    /// The value of a parameter or field with this name.
    #[must_use]
    pub fn value(&self, name: &str, value: &str) -> RedactedText {
        self.value_at(Some(name), value, false, 0)
    }

    /// A received body. JSON stays well-formed, and what is not hidden stays as it was sent.
    #[must_use]
    pub fn body(&self, body: &[u8], charset: Charset) -> RedactedText {
        self.text(&charset.decode(body))
    }

    pub(super) fn text_at(&self, text: &str, depth: usize) -> RedactedText {
        let looks_like_json = text.trim_start().starts_with(['{', '[', '"']);
        let walked = (looks_like_json && depth < DEEPEST)
            .then(|| redact_json(self, text, depth))
            .flatten();
        walked.unwrap_or_else(|| {
            let look = |reading: &str| {
                let mut hits = if self.reveal {
                    finder::keys(reading)
                } else {
                    finder::hits(reading, &self.known)
                };
                hits.retain(|(_, (kind, _))| self.hides(*kind));
                hits
            };
            replace(text, through_layers(text, look))
        })
    }

    /// A value; `is_personal` if it stands inside of something personal.
    pub(super) fn value_at(
        &self,
        name: Option<&str>,
        value: &str,
        is_personal: bool,
        depth: usize,
    ) -> RedactedText {
        match self.kind_of(name, value, is_personal) {
            Some(kind) if !value.trim().is_empty() => {
                let holds_key =
                    kind != MaskKind::PrivateKey && !through_layers(value, finder::keys).is_empty();
                let kind = if holds_key {
                    MaskKind::PrivateKey
                } else {
                    kind
                };
                let mut hidden = RedactedText::default();
                hidden.push_hidden(kind, &kind.hide(value));
                hidden
            }
            _ => self.text_at(value, depth),
        }
    }

    fn kind_of(&self, name: Option<&str>, value: &str, is_personal: bool) -> Option<MaskKind> {
        let kind = name.and_then(|name| finder::kind_of(name, value));
        let kind = kind.or(is_personal.then_some(MaskKind::Personal));
        kind.filter(|kind| self.hides(*kind))
    }

    fn hides(&self, kind: MaskKind) -> bool {
        let is_wanted = self.reveal || (self.keep_personal && kind.is_personal());
        kind == MaskKind::PrivateKey || !is_wanted
    }

    fn learn_masker(&mut self, masker: &Masker) {
        for secret in masker.known() {
            self.learn(secret, MaskKind::Token);
        }
    }

    fn learn_answer(&mut self, answer: &Answer) {
        let Ok(envelope) = &answer.envelope else {
            return;
        };
        let document = &envelope.document;
        for node in document.children(envelope.node.index) {
            let kind = document
                .name(node)
                .and_then(|name| MaskKind::of(Privacy::of(&name)?));
            if let Some(kind) = kind {
                self.learn_values(document, node, kind);
            }
        }
    }

    /// Learns a value, or all values in a list.
    fn learn_values(&mut self, document: &JsonDocument, index: usize, kind: MaskKind) {
        let end = document.node(index).map_or(0, |node| node.next as usize);
        for index in index..end {
            let is_text = document
                .node(index)
                .is_some_and(|node| matches!(node.kind, JsonKind::String | JsonKind::Number));
            if let Some(value) = document.text(index).filter(|_| is_text) {
                self.learn(&value, kind);
            }
        }
    }
}

/// Puts what is left in the place of what was found. Of places that overlap the largest decides,
/// of equal ones that with more escapes resolved.
fn replace(text: &str, mut hits: Vec<Hit>) -> RedactedText {
    hits.retain(|(place, _)| !place.is_empty());
    hits.sort_by_key(|(place, _)| place.start);
    let mut groups: Vec<(Range<usize>, usize, (MaskKind, String))> = Vec::new();
    for (place, what) in hits {
        match groups.last_mut() {
            Some((whole, largest, chosen)) if place.start < whole.end => {
                let is_key = what.0 == MaskKind::PrivateKey;
                let was_key = chosen.0 == MaskKind::PrivateKey;
                if is_key || (!was_key && place.len() >= *largest) {
                    *largest = place.len();
                    *chosen = what;
                }
                whole.end = whole.end.max(place.end);
            }
            _ => groups.push((place.clone(), place.len(), what)),
        }
    }
    let mut redacted = RedactedText::default();
    let mut done = 0;
    for (place, _, (kind, left)) in groups {
        redacted.push_own(text.get(done..place.start).unwrap_or_default());
        redacted.push_hidden(kind, &left);
        done = place.end;
    }
    redacted.push_own(text.get(done..).unwrap_or_default());
    redacted
}
