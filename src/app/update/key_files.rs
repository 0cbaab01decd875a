//! Messages about key files that are looked at, converted and made.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::doctor;
use super::keys::tidy;
use crate::app::{
    AppState, Effect, FileSource, GeneratedPair, KeyFile, KeyFileEffect, KeyFileId, KeyFileMessage,
    Notice, ProfileKey,
};
use crate::i18n::{Fault, Problem};
use crate::keys::{KeyConversion, KeyEncoding, KeySlot, KeyStructure, PairLength};
use crate::storage::{Overwrite, Profile};

pub(super) fn update(state: &mut AppState, message: KeyFileMessage) -> Vec<Effect> {
    match message {
        KeyFileMessage::Pick => vec![KeyFileEffect::PickFiles(state.locale()).into()],
        KeyFileMessage::Picked(paths) if paths.is_empty() => no_file(state),
        KeyFileMessage::Picked(paths) | KeyFileMessage::Open(paths) => {
            let paths = paths.iter().map(|path| FileSource::File(tidy(path)));
            let sources = paths.collect();
            read(state, sources)
        }
        KeyFileMessage::Paste(text) => read(state, vec![FileSource::Text(text)]),
        KeyFileMessage::Read(files) => {
            state.key_files.reading = state.key_files.reading.saturating_sub(1);
            for file in files {
                add(state, file);
            }
            // One of them may be the key that signed what is shown.
            doctor::look_again(state)
        }
        KeyFileMessage::StoredRead(task, files) => {
            if state.key_files.reading_stored == Some(task) {
                state.key_files.reading_stored = None;
                state.key_files.stored = files.into_iter().map(Arc::new).collect();
            }
            Vec::new()
        }
        KeyFileMessage::Remove(id) => {
            state.key_files.opened.retain(|file| file.id != id);
            Vec::new()
        }
        KeyFileMessage::SaveAs(id, conversion) => save_as(state, id, conversion),
        KeyFileMessage::PlacePicked(_, _, None) | KeyFileMessage::FolderPicked(_, None) => {
            no_file(state)
        }
        KeyFileMessage::PlacePicked(id, conversion, Some(path)) => {
            save(state, id, conversion, (path, Overwrite::Allow))
        }
        KeyFileMessage::SaveTo(id, conversion, path) => {
            save(state, id, conversion, (tidy(&path), Overwrite::Refuse))
        }
        KeyFileMessage::Saved(outcome) => {
            if let Some(file) = settle(state, outcome, "notice-key-saved") {
                add(state, *file);
            }
            Vec::new()
        }
        KeyFileMessage::GenerateIn(length) => {
            vec![KeyFileEffect::PickFolder(length, state.locale()).into()]
        }
        KeyFileMessage::FolderPicked(length, Some(folder)) => generate(state, length, folder),
        KeyFileMessage::Generate(length, folder) => generate(state, length, tidy(&folder)),
        KeyFileMessage::Generated(task, outcome) => {
            if state.key_files.generating == Some(task) {
                state.key_files.generating = None;
                if let Some(pair) = settle(state, outcome, "notice-pair-made") {
                    let GeneratedPair {
                        private_key,
                        public_key,
                    } = *pair;
                    add(state, private_key);
                    add(state, public_key);
                }
            }
            Vec::new()
        }
    }
}

/// Reads the keys that the profiles name, and those that are built in.
pub(super) fn read_stored(state: &mut AppState) -> Vec<Effect> {
    let wanted: Vec<_> = state.profiles.iter().flat_map(keys_of).collect();
    let ids = state.key_files.next_ids(wanted.len());
    let keys = ids.into_iter().zip(wanted);
    let keys = keys.map(|(id, (profile, slot, path))| ProfileKey {
        id,
        profile,
        slot,
        path,
    });
    let keys = keys.collect();
    let task = state.next_task();
    state.key_files.reading_stored = Some(task);
    vec![KeyFileEffect::ReadStored { task, keys }.into()]
}

fn keys_of(profile: &Profile) -> Vec<(String, KeySlot, Option<PathBuf>)> {
    let slots = [
        (KeySlot::AppPrivateKey, &profile.private_key),
        (KeySlot::AlipayPublicKey, &profile.alipay_public_key),
    ];
    let known = slots
        .into_iter()
        .filter(|(_, path)| path.is_some() || profile.is_built_in());
    known
        .map(|(slot, path)| (profile.name.clone(), slot, path.clone()))
        .collect()
}

fn read(state: &mut AppState, sources: Vec<FileSource>) -> Vec<Effect> {
    state.key_files.reading += 1;
    let ids = state.key_files.next_ids(sources.len());
    let sources = ids.into_iter().zip(sources).collect();
    vec![KeyFileEffect::Read(sources).into()]
}

/// A file that is opened again, or was just written, takes the place of what it was before.
fn add(state: &mut AppState, file: KeyFile) {
    let opened = &mut state.key_files.opened;
    let is_pasted = file.name().is_none();
    opened.retain(|known| is_pasted || known.origin != file.origin);
    opened.push(Arc::new(file));
}

fn save_as(state: &mut AppState, id: KeyFileId, conversion: KeyConversion) -> Vec<Effect> {
    let files = state.known_keys();
    let Some(file) = files.iter().find(|file| file.id == id) else {
        return Vec::new();
    };
    let name = file.name().unwrap_or_default();
    vec![
        KeyFileEffect::PickPlace {
            file: id,
            conversion,
            name: offered_name(Path::new(&name), conversion),
            locale: state.locale(),
        }
        .into(),
    ]
}

/// The name of the old file with the new form in it, so that nothing is overwritten by chance.
fn offered_name(old: &Path, conversion: KeyConversion) -> String {
    let stem = old.file_stem().map(|stem| stem.to_string_lossy());
    let stem = stem.filter(|stem| !stem.is_empty());
    let form = match conversion.structure {
        KeyStructure::Pkcs8 => "pkcs8",
        KeyStructure::Pkcs1 => "pkcs1",
        KeyStructure::Spki => "public",
        KeyStructure::Pkcs1Public => "public-pkcs1",
    };
    let extension = match conversion.encoding {
        KeyEncoding::Pem => "pem",
        KeyEncoding::Base64Line => "txt",
        KeyEncoding::Der => "der",
    };
    format!("{}-{form}.{extension}", stem.as_deref().unwrap_or("app"))
}

fn save(
    state: &mut AppState,
    id: KeyFileId,
    conversion: KeyConversion,
    (path, overwrite): (PathBuf, Overwrite),
) -> Vec<Effect> {
    let files = state.known_keys();
    let key = files.iter().find(|file| file.id == id);
    let Some(key) = key.and_then(|file| file.key()).cloned() else {
        return Vec::new();
    };
    state.key_files.problem = None;
    let Some(id) = state.key_files.next_ids(1).pop() else {
        return Vec::new();
    };
    vec![
        KeyFileEffect::Save {
            key,
            conversion,
            path,
            overwrite,
            id,
        }
        .into(),
    ]
}

/// One pair at a time: making one keeps a thread busy for seconds.
fn generate(state: &mut AppState, length: PairLength, folder: PathBuf) -> Vec<Effect> {
    let [private_id, public_id] = *state.key_files.next_ids(2).as_slice() else {
        return Vec::new();
    };
    if state.key_files.generating.is_some() {
        return Vec::new();
    }
    let task = state.next_task();
    state.key_files.problem = None;
    state.key_files.generating = Some(task);
    vec![
        KeyFileEffect::Generate {
            task,
            length,
            folder,
            ids: [private_id, public_id],
        }
        .into(),
    ]
}

/// Tells of the outcome, and gives what came of it.
fn settle<T>(state: &mut AppState, outcome: Result<T, Problem>, done: &'static str) -> Option<T> {
    match outcome {
        Ok(value) => {
            state.key_files.problem = None;
            state.notice = Some(Notice::done(done));
            Some(value)
        }
        Err(problem) => {
            state.key_files.problem = Some(problem);
            None
        }
    }
}

fn no_file(state: &mut AppState) -> Vec<Effect> {
    state.notice = Some(Notice::problem(Problem::new(
        Fault::Input,
        "no-file-chosen",
    )));
    Vec::new()
}

impl From<KeyFileEffect> for Effect {
    fn from(effect: KeyFileEffect) -> Self {
        Self::KeyFile(effect)
    }
}
