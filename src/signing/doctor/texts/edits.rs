//! Single edits: a field added, a character changed, added or missing.

use super::trials::Trials;
use super::{Alteration, SignedText};
use crate::protocol::ResponseEnvelope;
use crate::protocol::json::{JsonDocument, Span};

/// Characters that may have stood in a changed place: all of ASCII that can be printed.
const PRINTABLE: std::ops::RangeInclusive<u8> = 0x20..=0x7e;

/// Looks for one edit that explains the digest.
pub(super) fn search(envelope: &ResponseEnvelope, trials: &mut Trials<'_>) -> Option<SignedText> {
    added_field(envelope, trials)
        .or_else(|| other_value(envelope, trials))
        .or_else(|| other_character(envelope, trials))
}

/// Leaves out each member in turn, with the comma that goes with it.
fn added_field(envelope: &ResponseEnvelope, trials: &mut Trials<'_>) -> Option<SignedText> {
    let document = &envelope.document;
    let members: Vec<usize> = document.children(envelope.node.index).collect();
    for (place, member) in members.iter().enumerate() {
        if !trials.allow(envelope.signed_bytes().len()) {
            return None;
        }
        let start = |member: &usize| {
            let node = document.node(*member)?;
            Some(node.key.unwrap_or(node.value).start)
        };
        let end = |member: &usize| Some(document.node(*member)?.value.end);
        let span = match (members.get(place + 1), place.checked_sub(1)) {
            (Some(next), _) => start(member).zip(start(next)),
            (None, Some(before)) => members.get(before).and_then(end).zip(end(member)),
            (None, None) => start(member).zip(end(member)),
        };
        let Some((start, end)) = span else { continue };
        let bytes = replaced(envelope, Span { start, end }, b"")?;
        if trials.fits(&bytes) {
            let name = document.name(*member).unwrap_or_default();
            return Some(edited(bytes, Alteration::FieldAdded(name)));
        }
    }
    None
}

/// Tries values that people and programs turn a value into: emptied, trimmed, in other case.
fn other_value(envelope: &ResponseEnvelope, trials: &mut Trials<'_>) -> Option<SignedText> {
    let document = &envelope.document;
    for leaf in leaves(document, envelope.node.index) {
        let node = document.node(leaf)?;
        let raw = document.raw(node.value);
        let Some(inside) = raw
            .strip_prefix(b"\"")
            .and_then(|raw| raw.strip_suffix(b"\""))
        else {
            continue;
        };
        let span = Span {
            start: node.value.start + 1,
            end: node.value.end.saturating_sub(1),
        };
        let others = [
            Vec::new(),
            inside.trim_ascii().to_vec(),
            inside.to_ascii_lowercase(),
            inside.to_ascii_uppercase(),
            [inside, b" "].concat(),
        ];
        for other in others.iter().filter(|other| other.as_slice() != inside) {
            if !trials.allow(envelope.signed_bytes().len()) {
                return None;
            }
            let bytes = replaced(envelope, span, other)?;
            if trials.fits(&bytes) {
                let name = name_at(envelope, span.start);
                return Some(edited(bytes, alteration(name)));
            }
        }
    }
    None
}

/// Tries every printable character in every place of one byte, and leaving it out.
fn other_character(envelope: &ResponseEnvelope, trials: &mut Trials<'_>) -> Option<SignedText> {
    let received = envelope.signed_bytes();
    let cost = received
        .len()
        .saturating_mul(received.len())
        .saturating_mul(PRINTABLE.count() + 1);
    if !trials.allow(cost) {
        return None;
    }
    let mut bytes = received.to_vec();
    let mut at = 0;
    while let Some(original) = received.get(at).copied() {
        let step = envelope.document.charset().step(original);
        if original.is_ascii() && step == 1 {
            for other in PRINTABLE.filter(|other| *other != original) {
                *bytes.get_mut(at)? = other;
                if trials.fits(&bytes) {
                    return Some(edited(bytes, at_offset(envelope, at)));
                }
            }
            *bytes.get_mut(at)? = original;
            let shorter = [received.get(..at)?, received.get(at + 1..)?].concat();
            if trials.fits(&shorter) {
                return Some(edited(shorter, at_offset(envelope, at)));
            }
        }
        at += step;
    }
    None
}

fn edited(bytes: Vec<u8>, alteration: Alteration) -> SignedText {
    SignedText {
        bytes,
        alterations: vec![alteration],
    }
}

fn at_offset(envelope: &ResponseEnvelope, offset: usize) -> Alteration {
    let (before, _) = envelope.signed_frame();
    let place = offset
        .checked_sub(before.len())
        .and_then(|offset| u32::try_from(envelope.signed_range().start + offset).ok());
    alteration(place.and_then(|place| name_at(envelope, place)))
}

fn alteration(name: Option<String>) -> Alteration {
    name.map_or(Alteration::CharacterEdited, Alteration::FieldEdited)
}

/// The name of the field whose value is at this place of the body.
fn name_at(envelope: &ResponseEnvelope, place: u32) -> Option<String> {
    let document = &envelope.document;
    leaves(document, envelope.node.index)
        .find(|leaf| {
            document
                .node(*leaf)
                .is_some_and(|node| (node.value.start..node.value.end).contains(&place))
        })
        .and_then(|leaf| document.name(leaf))
}

/// The values inside a container that are none themselves.
fn leaves(document: &JsonDocument, container: usize) -> impl Iterator<Item = usize> + '_ {
    let end = document
        .node(container)
        .map_or(0, |node| node.next as usize);
    (container..end).filter(|index| {
        document
            .node(*index)
            .is_some_and(|node| !node.is_container())
    })
}

/// The node's bytes with one stretch of the body replaced.
fn replaced(envelope: &ResponseEnvelope, span: Span, by: &[u8]) -> Option<Vec<u8>> {
    let (received, base) = (envelope.signed_bytes(), envelope.signed_range().start);
    let before = envelope.signed_frame().0.len();
    let offset = |place: u32| Some((place as usize).checked_sub(base)? + before);
    let (start, end) = (offset(span.start)?, offset(span.end)?);
    Some([received.get(..start)?, by, received.get(end..)?].concat())
}
