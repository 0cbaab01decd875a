//! Reads keys from where the user says they are.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::effect::KeySource;
use super::{KeyMessage, LoadedKey, Message, TaskId, ViewMessage};
use crate::i18n::{Explain as _, Problem};
use crate::keys::{
    AlipayPublicKey, AppPrivateKey, KeyError, KeyInspection, KeyKind, KeyNote, KeySlot,
};
use crate::platform;
use crate::simulator::SimulatorKeys;

/// Reads a key for a slot; the outcome is the message to send.
pub(super) fn read_key(task: TaskId, slot: KeySlot, source: &KeySource) -> KeyMessage {
    let origin = source.origin();
    match slot {
        KeySlot::AppPrivateKey => {
            let loaded = private_key(source)
                .map(|key| LoadedKey {
                    notes: texts(key.notes()),
                    origin: origin.clone(),
                    key,
                })
                .map_err(|error| error.problem());
            KeyMessage::PrivateKey(task, origin, loaded)
        }
        KeySlot::AlipayPublicKey => {
            let loaded = alipay_public_key(source)
                .map(|key| LoadedKey {
                    notes: texts(key.notes()),
                    origin: origin.clone(),
                    key,
                })
                .map_err(|error| error.problem());
            KeyMessage::AlipayPublicKey(task, origin, loaded)
        }
    }
}

/// Finds out which slot a dropped file fits; the outcome is the message to send.
///
/// A file that is no key is explained instead.
pub(super) fn recognise(path: PathBuf, profile: String) -> Message {
    match slot_of(&path) {
        Ok(Some(slot)) => KeyMessage::DroppedIs {
            path,
            profile,
            slot: Ok(slot),
        }
        .into(),
        Err(problem) => KeyMessage::DroppedIs {
            path,
            profile,
            slot: Err(problem),
        }
        .into(),
        Ok(None) => ViewMessage::InspectFile(path).into(),
    }
}

/// The slot that a file's content fits, also when the slot will refuse it for a better reason.
fn slot_of(path: &Path) -> Result<Option<KeySlot>, Problem> {
    let bytes = match platform::read_key_file(path) {
        Err(KeyError::TooLarge { .. }) => return Ok(None),
        read => read.map_err(|error| error.problem())?,
    };
    let inspection = KeyInspection::of(&bytes);
    if inspection.notes.contains(&KeyNote::SurroundingText) {
        return Ok(None);
    }
    Ok(match inspection.kind {
        KeyKind::PrivateKey | KeyKind::EncryptedPrivateKey | KeyKind::EcPrivateKey => {
            Some(KeySlot::AppPrivateKey)
        }
        KeyKind::PublicKey | KeyKind::EcPublicKey | KeyKind::Certificate => {
            Some(KeySlot::AlipayPublicKey)
        }
        _ => None,
    })
}

fn private_key(source: &KeySource) -> Result<AppPrivateKey, KeyError> {
    match bytes_of(source)? {
        Some(bytes) => AppPrivateKey::parse(&bytes),
        None => Ok(SimulatorKeys::embedded()?.app_private_key),
    }
}

fn alipay_public_key(source: &KeySource) -> Result<AlipayPublicKey, KeyError> {
    match bytes_of(source)? {
        Some(bytes) => AlipayPublicKey::parse(&bytes),
        None => Ok(SimulatorKeys::embedded()?.alipay_public_key()),
    }
}

/// The bytes of a file or a pasted text; `None` for the keys that are built in.
fn bytes_of(source: &KeySource) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
    match source {
        KeySource::File(path) => platform::read_key_file(path).map(Some),
        KeySource::Text(text) => Ok(Some(Zeroizing::new(text.as_str().as_bytes().to_vec()))),
        KeySource::BuiltIn => Ok(None),
    }
}

fn texts(notes: &[KeyNote]) -> Vec<&'static str> {
    notes.iter().map(|note| note.text_id()).collect()
}
