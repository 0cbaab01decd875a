//! The search for the text that was signed.

use super::step::{Draft, Step};
use super::trials::Trials;
use super::{Alteration, SignedEncoding, edits, orders};
use crate::protocol::{Charset, ResponseEnvelope};
use crate::signing::SignedDigest;

/// The text that leads to the digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::signing) struct SignedText {
    /// Its bytes.
    pub(in crate::signing) bytes: Vec<u8>,
    /// What was done to it afterwards.
    pub(in crate::signing) alterations: Vec<Alteration>,
}

/// Looks for the text that was signed, and says how many texts were tried.
pub(in crate::signing) fn find_signed_text(
    envelope: &ResponseEnvelope,
    digest: &SignedDigest,
) -> (Option<SignedText>, usize) {
    let mut trials = Trials::new(digest);
    let received = envelope.signed_bytes();
    if trials.fits(received) {
        let text = SignedText {
            bytes: received.to_vec(),
            alterations: Vec::new(),
        };
        return (Some(text), trials.count);
    }
    let draft = draft_of(envelope);
    let found = draft
        .as_ref()
        .and_then(|draft| by_steps(draft, envelope, &mut trials))
        .or_else(|| orders::search(draft.as_ref()?, &mut trials))
        .or_else(|| edits::search(envelope, &mut trials));
    (found, trials.count)
}

/// The node as text; none if it is text in neither character set.
fn draft_of(envelope: &ResponseEnvelope) -> Option<Draft> {
    let document = &envelope.document;
    let received = document.bytes().get(envelope.signed_range())?;
    let read_as = match document.charset() {
        Charset::Utf8 => [SignedEncoding::Utf8, SignedEncoding::Gb18030],
        Charset::Gbk => [SignedEncoding::Gbk, SignedEncoding::Gb18030],
    };
    read_as.into_iter().find_map(|encoding| {
        let text = encoding.decode(received)?.into_owned();
        Some(Draft::new(text, encoding, envelope.signed_frame()))
    })
}

/// Single steps first, as they are likelier than pairs.
fn by_steps(
    draft: &Draft,
    envelope: &ResponseEnvelope,
    trials: &mut Trials<'_>,
) -> Option<SignedText> {
    let groups = Step::groups();
    let mut singles: Vec<Step> = groups.iter().flatten().copied().collect();
    singles.sort_by_key(|step| step.rarity());
    for step in &singles {
        if !trials.allow_single(draft.text.len()) {
            return None;
        }
        let single = step.undo(draft, envelope);
        let found = single.and_then(|single| attempt(&single, &[*step], trials));
        if found.is_some() {
            return found;
        }
    }
    if let Some(found) = by_recipes(draft, envelope, trials) {
        return Some(found);
    }
    let firsts = groups.iter().enumerate();
    firsts
        .flat_map(|(group, steps)| steps.iter().map(move |step| (group, *step)))
        .find_map(|(group, first)| {
            let seconds: Vec<Step> = groups.iter().skip(group + 1).flatten().copied().collect();
            pairs_of(first, &seconds, (draft, envelope), trials)
        })
}

/// Everything at once that a library does which reads an answer and writes it again.
fn by_recipes(
    draft: &Draft,
    envelope: &ResponseEnvelope,
    trials: &mut Trials<'_>,
) -> Option<SignedText> {
    Step::recipes().iter().find_map(|recipe| {
        if !trials.allow(draft.text.len()) {
            return None;
        }
        let mut undone = draft.clone();
        let mut steps = Vec::new();
        for step in recipe {
            if let Some(next) = step.undo(&undone, envelope) {
                undone = next;
                steps.push(*step);
            }
        }
        attempt(&undone, &steps, trials)
    })
}

/// One step and each of those that come after it.
fn pairs_of(
    first: Step,
    seconds: &[Step],
    (draft, envelope): (&Draft, &ResponseEnvelope),
    trials: &mut Trials<'_>,
) -> Option<SignedText> {
    if !trials.allow(draft.text.len()) {
        return None;
    }
    let single = first.undo(draft, envelope)?;
    seconds.iter().find_map(|second| {
        if !trials.allow(single.text.len()) {
            return None;
        }
        let pair = second.undo(&single, envelope)?;
        attempt(&pair, &[first, *second], trials)
    })
}

fn attempt(draft: &Draft, steps: &[Step], trials: &mut Trials<'_>) -> Option<SignedText> {
    let bytes = draft.bytes()?;
    trials.fits(&bytes).then(|| SignedText {
        bytes,
        alterations: steps.iter().map(|step| step.alteration()).collect(),
    })
}
