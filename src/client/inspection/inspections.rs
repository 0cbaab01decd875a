//! Everything in a text.

use std::sync::Arc;

use super::examine::Examiner;
use super::fragment::Fragment;
use super::key_pairs::tell_pairs;
use super::limits::{LONGEST_INPUT, LONGEST_LEARNT, MOST_LEARNT, MOST_PARTS};
use super::log_lines::log_around;
use super::recognisers::RECOGNISERS;
use super::source::Source;
use super::unknown::unknown;
use super::work::Work;
use super::{Decoding, Inspection, InspectionHints, InspectionKind, Place, Quote, search};
use crate::protocol::Masker;

/// The parts of a text in their order; at least one.
#[derive(Clone, Debug)]
pub struct Inspections {
    /// The first of them, at most [`MOST_PARTS`].
    pub parts: Vec<Inspection>,
    /// How many there are in all.
    pub total: usize,
    /// Whether a limit kept something from being looked at.
    pub is_cut: bool,
}

impl Inspections {
    /// Recognises everything in a text. Ends in bounded time and memory whatever it is.
    #[must_use]
    pub fn of(bytes: &[u8], hints: InspectionHints<'_>) -> Self {
        let looked_at = bytes.get(..LONGEST_INPUT).unwrap_or(bytes);
        let work = Work::for_bytes(looked_at.len());
        if looked_at.len() < bytes.len() {
            work.cut();
        }
        let (source, skipped) = read(looked_at, hints);
        let mut fragments = search::fragments(&source, &[], &work);
        if fragments.is_empty() {
            fragments.push(unknown(&source));
        } else if let Some(log) = log_around(&source, &fragments) {
            fragments.insert(0, log);
        }
        if let Decoded::Utf16 = skipped.1 {
            for fragment in &mut fragments {
                fragment.decoded.insert(0, Decoding::Utf16);
            }
        }
        let is_text = matches!(skipped.1, Decoded::Plainly);
        let examined = Self::examined(&source, fragments, skipped.0, hints);
        examined
            .quoting(if is_text { bytes } else { &[] })
            .with_cut(&work)
    }

    /// The kinds that each recogniser finds, in the order in which they are tried.
    pub fn kinds_by_recogniser() -> impl Iterator<Item = &'static [InspectionKind]> {
        RECOGNISERS.iter().map(|recogniser| recogniser.kinds())
    }

    /// The first part.
    #[must_use]
    pub fn into_first(mut self) -> Inspection {
        self.parts.swap_remove(0)
    }

    /// The part at this place, or the first.
    #[must_use]
    pub fn part(&self, place: usize) -> Option<&Inspection> {
        self.parts.get(place).or_else(|| self.parts.first())
    }

    /// The first part that tells something, behind the log that it stands in.
    #[must_use]
    pub fn first_in_log(&self) -> Option<&Inspection> {
        let mut parts = self.parts.iter();
        parts.find(|part| part.kind != InspectionKind::LogLines)
    }

    /// Whether nothing is known in the whole text.
    #[must_use]
    pub fn is_unrecognised(&self) -> bool {
        let is_unknown =
            |part: &Inspection| part.kind == InspectionKind::Unknown && part.answer.is_none();
        self.parts.iter().all(is_unknown)
    }

    /// Whether a private key is among them.
    #[must_use]
    pub fn hold_private_key(&self) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| part.kind == InspectionKind::PrivateKey)
    }

    /// Whether some part can be looked at again under other keys.
    #[must_use]
    pub fn depend_on_keys(&self) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| part.answer.is_some() || part.request_signature.is_some())
    }

    /// A masker that knows the tokens of all parts, as that of each part does.
    #[must_use]
    pub fn masker(&self) -> Masker {
        self.parts
            .first()
            .map_or_else(Masker::new, Inspection::masker)
    }

    fn examined(
        source: &Source<'_>,
        fragments: Vec<Fragment>,
        skipped: usize,
        hints: InspectionHints<'_>,
    ) -> Self {
        let total = fragments.len();
        let mut examiner = Examiner::new(source, skipped);
        let mut parts = examiner.examine(fragments.into_iter().take(MOST_PARTS), hints);
        tell_pairs(&mut parts);
        share_secrets(source.text(), &mut parts);
        Self {
            parts,
            total,
            is_cut: total > MOST_PARTS,
        }
    }

    /// Keeps the beginnings of the parts of a text, unless a private key is in it.
    fn quoting(mut self, bytes: &[u8]) -> Self {
        if self.hold_private_key() {
            return self;
        }
        for part in &mut self.parts {
            let Place { offset, length, .. } = part.place;
            let given = bytes.get(offset..offset.saturating_add(length));
            let is_quoted = part.kind != InspectionKind::LogLines && part.answer.is_none();
            part.quote = given.filter(|_| is_quoted).map(Quote::of);
        }
        self
    }

    fn with_cut(mut self, work: &Work) -> Self {
        self.is_cut |= work.is_cut();
        self
    }
}

/// Lets every part know the tokens of all of them, and those that the text names around them.
fn share_secrets(text: &str, parts: &mut [Inspection]) {
    let mut secrets = Masker::new();
    let end = text.floor_char_boundary(LONGEST_LEARNT.min(text.len()));
    secrets.learn_text(text.get(..end).unwrap_or_default(), MOST_LEARNT);
    for part in &*parts {
        secrets.learn_all(&part.own_masker());
    }
    let secrets = Arc::new(secrets);
    for part in parts {
        part.secrets = Arc::clone(&secrets);
    }
}

/// How the bytes became text.
enum Decoded {
    Plainly,
    Utf16,
}

/// The text, and how many bytes stand before it.
fn read<'a>(bytes: &'a [u8], hints: InspectionHints<'_>) -> (Source<'a>, (usize, Decoded)) {
    if let Some(text) = utf16(bytes) {
        let source = Source::of_text(text, hints.charset.unwrap_or_default());
        return (source, (0, Decoded::Utf16));
    }
    match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (Source::of_bytes(rest, hints.charset), (3, Decoded::Plainly)),
        None => (
            Source::of_bytes(bytes, hints.charset),
            (0, Decoded::Plainly),
        ),
    }
}

/// UTF-16 shows by its mark.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (rest, is_big) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (rest, false),
        [0xFE, 0xFF, rest @ ..] => (rest, true),
        _ => return None,
    };
    let units = rest.chunks_exact(2).map(|pair| match (pair, is_big) {
        ([first, second], true) => u16::from_be_bytes([*first, *second]),
        ([first, second], false) => u16::from_le_bytes([*first, *second]),
        _ => 0,
    });
    char::decode_utf16(units)
        .collect::<Result<String, _>>()
        .ok()
}
