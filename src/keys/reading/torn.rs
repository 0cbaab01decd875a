//! Keys whose base64 stands in pieces, with something around each of them.

use super::base64_body;
use super::{Finding, MOST_FINDINGS, decoded};
use crate::keys::{KeyDamage, KeyEncoding, KeyNote, TornKey};

/// What every RSA key and certificate in base64 begins with.
const HEAD: &str = "MI";

/// Everything in a text that can be put together, whole or cut off.
pub(super) fn findings(text: &str, encoding: KeyEncoding, notes: &[KeyNote]) -> Vec<Finding> {
    let (mut found, mut done) = (Vec::new(), 0);
    for (at, _) in text.match_indices(HEAD) {
        if at < done || found.len() >= MOST_FINDINGS || !begins(text, at) {
            continue;
        }
        let torn = TornKey::at(text, at).and_then(|torn| torn.without_strangers(text));
        if let Some(torn) = torn {
            done = torn.range().end;
            found.extend(read(text, &torn, (encoding, notes)));
        }
    }
    found
}

/// Of a text that was read as it stands and put together, what tells more: a key, or else the
/// longer part of one.
pub(super) fn better(plain: Vec<Finding>, torn: Vec<Finding>) -> Vec<Finding> {
    let length = |findings: &[Finding]| {
        let lengths = findings.iter().map(|finding| match finding.material {
            Ok(_) => usize::MAX,
            Err(KeyDamage::Truncated { found, .. }) => found,
            // It names what stands in the way.
            Err(KeyDamage::ForeignCharacter(_)) => usize::MAX - 1,
            Err(_) => 0,
        });
        lengths.max().unwrap_or_default()
    };
    if length(&torn) > length(&plain) {
        torn
    } else {
        plain
    }
}

/// Whether no digit stands before it.
fn begins(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    !before.ends_with(|it: char| it.is_ascii_alphanumeric()) || before.ends_with("\\n")
}

fn read(text: &str, torn: &TornKey, (encoding, notes): (KeyEncoding, &[KeyNote])) -> Vec<Finding> {
    let bodies = base64_body::decode(&torn.base64(text)).unwrap_or_default();
    let between = torn.between(text);
    let note = if between.trim().is_empty() {
        KeyNote::SurroundingText
    } else {
        KeyNote::TornLines
    };
    let bodies = bodies
        .iter()
        .filter(|body| decoded::is_promising(&body.bytes));
    let findings = bodies.flat_map(|body| {
        let mut notes = notes.to_vec();
        note.add_to(&mut notes);
        for note in &body.notes {
            note.add_to(&mut notes);
        }
        decoded::find(&body.bytes, encoding, &notes)
    });
    findings.collect()
}
