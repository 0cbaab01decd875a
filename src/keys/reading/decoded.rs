//! Decoded bytes: one piece of DER after the other.

use super::{Finding, Material, container, der};
use crate::keys::{KeyDamage, KeyEncoding, KeyNote};

/// Whether these bytes are worth taking for a key, or for what a cut has left of one.
pub(super) fn is_promising(bytes: &[u8]) -> bool {
    const INTEGER: u8 = 0x02;
    const SEQUENCE: u8 = 0x30;
    if container::of_bytes(bytes).is_some() {
        return true;
    }
    match (der::sequence_length(bytes), bytes) {
        (Some(length), _) if length <= bytes.len() => true,
        (Some(_), [_, 0x81, _, next, ..] | [_, 0x82, _, _, next, ..]) => {
            bytes.len() >= 24 && matches!(*next, INTEGER | SEQUENCE)
        }
        _ => false,
    }
}

/// Everything in the bytes; at least one finding, even if it is only damage.
pub(super) fn find(bytes: &[u8], encoding: KeyEncoding, notes: &[KeyNote]) -> Vec<Finding> {
    let found = |material| Finding {
        material,
        encoding,
        notes: notes.to_vec(),
    };
    if let Some(name) = container::of_bytes(bytes) {
        return vec![found(Ok(Material::Other(name.to_owned())))];
    }
    let mut all: Vec<Finding> = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() && all.len() < super::MOST_FINDINGS {
        match der::split_sequence(rest) {
            Ok((sequence, after)) => {
                all.push(found(Material::of_der(sequence)));
                rest = after;
            }
            Err(damage) => {
                match all.last_mut() {
                    None => all.push(found(Err(damage))),
                    Some(_) if rest.trim_ascii().is_empty() => {}
                    Some(last) => KeyNote::TrailingBytes.add_to(&mut last.notes),
                }
                break;
            }
        }
    }
    if all.is_empty() {
        all.push(found(Err(KeyDamage::NoContent)));
    }
    all
}
