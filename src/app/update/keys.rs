//! Messages about keys.

use std::path::PathBuf;

use super::{doctor, flow};
use crate::app::effect::KeySource;
use crate::app::{AppState, Effect, KeyMessage, KeyOrigin, Notice, Remote, TaskId};
use crate::i18n::{Fault, Problem};
use crate::keys::KeySlot;

pub(super) fn update(state: &mut AppState, message: KeyMessage) -> Vec<Effect> {
    match message {
        KeyMessage::Pick(slot) => {
            let (profile, locale) = (state.profile().name.clone(), state.locale());
            vec![Effect::PickKeyFile {
                slot,
                profile,
                locale,
            }]
        }
        // What was asked for under one profile never reaches another.
        KeyMessage::Picked { profile, .. } | KeyMessage::DroppedIs { profile, .. }
            if profile != state.profile().name =>
        {
            Vec::new()
        }
        KeyMessage::DroppedIs { slot: Ok(_), .. } if state.profile().is_built_in() => {
            tell(state, Problem::new(Fault::Input, "keys-built-in-stay"))
        }
        KeyMessage::Picked {
            slot,
            path: Some(path),
            ..
        }
        | KeyMessage::DroppedIs {
            slot: Ok(slot),
            path,
            ..
        } => read(state, slot, KeySource::File(path)),
        KeyMessage::Picked { path: None, .. } => {
            tell(state, Problem::new(Fault::Input, "no-file-chosen"))
        }
        KeyMessage::DroppedIs {
            slot: Err(problem), ..
        } => tell(state, problem),
        KeyMessage::Path(slot, path) => read(state, slot, KeySource::File(tidy(&path))),
        KeyMessage::Text(slot, text) => read(state, slot, KeySource::Text(text)),
        KeyMessage::Dropped(path) => {
            vec![Effect::RecogniseKey {
                path,
                profile: state.profile().name.clone(),
            }]
        }
        KeyMessage::Forget(slot) => forget(state, slot),
        KeyMessage::PrivateKey(task, origin, outcome) => {
            if state.reading_keys.private_key != Some(task) {
                return Vec::new();
            }
            state.reading_keys.private_key = None;
            let is_good = outcome.is_ok();
            state.keys.private_key.finish(outcome);
            let mut effects = after_reading(state, KeySlot::AppPrivateKey, origin, is_good);
            if is_good {
                effects.extend(doctor::look_again(state));
            }
            effects
        }
        KeyMessage::AlipayPublicKey(task, origin, outcome) => {
            if state.reading_keys.alipay_public_key != Some(task) {
                return Vec::new();
            }
            state.reading_keys.alipay_public_key = None;
            let is_good = outcome.is_ok();
            state.keys.alipay_public_key.finish(outcome);
            let mut effects = after_reading(state, KeySlot::AlipayPublicKey, origin, is_good);
            if is_good {
                effects.extend(doctor::look_again(state));
            }
            effects
        }
    }
}

fn tell(state: &mut AppState, problem: Problem) -> Vec<Effect> {
    state.notice = Some(Notice::problem(problem));
    Vec::new()
}

/// Reads the keys that the chosen profile names.
pub(super) fn read_saved(state: &mut AppState) -> Vec<Effect> {
    let profile = state.profile();
    let source = |path: &Option<PathBuf>| {
        if profile.is_built_in() {
            Some(KeySource::BuiltIn)
        } else {
            path.clone().map(KeySource::File)
        }
    };
    let sources = [
        (KeySlot::AppPrivateKey, source(&profile.private_key)),
        (KeySlot::AlipayPublicKey, source(&profile.alipay_public_key)),
    ];
    sources
        .into_iter()
        .filter_map(|(slot, source)| Some((slot, source?)))
        .flat_map(|(slot, source)| read(state, slot, source))
        .collect()
}

pub(super) fn read(state: &mut AppState, slot: KeySlot, source: KeySource) -> Vec<Effect> {
    let task = state.next_task();
    match slot {
        KeySlot::AppPrivateKey => {
            state.keys.private_key.start();
            state.reading_keys.private_key = Some(task);
        }
        KeySlot::AlipayPublicKey => {
            state.keys.alipay_public_key.start();
            state.reading_keys.alipay_public_key = Some(task);
        }
    }
    vec![Effect::ReadKey { task, slot, source }]
}

/// The profile remembers the path of a key that could be read, and nothing of a pasted one.
fn after_reading(
    state: &mut AppState,
    slot: KeySlot,
    origin: KeyOrigin,
    is_good: bool,
) -> Vec<Effect> {
    let mut effects = flow::start_wanted_demo(state);
    let path = match origin {
        KeyOrigin::File(path) if is_good => Some(path),
        KeyOrigin::Pasted if is_good => None,
        _ => return effects,
    };
    effects.extend(remember(state, slot, path));
    effects
}

fn forget(state: &mut AppState, slot: KeySlot) -> Vec<Effect> {
    match slot {
        KeySlot::AppPrivateKey => {
            state.keys.private_key = Remote::Idle;
            state.reading_keys.private_key = None;
        }
        KeySlot::AlipayPublicKey => {
            state.keys.alipay_public_key = Remote::Idle;
            state.reading_keys.alipay_public_key = None;
        }
    }
    remember(state, slot, None)
}

fn remember(state: &mut AppState, slot: KeySlot, path: Option<PathBuf>) -> Vec<Effect> {
    let Some(profile) = state.profiles.get_mut(state.chosen_profile) else {
        return Vec::new();
    };
    let known = match slot {
        KeySlot::AppPrivateKey => &mut profile.private_key,
        KeySlot::AlipayPublicKey => &mut profile.alipay_public_key,
    };
    if profile.environment == crate::protocol::Environment::Simulator || *known == path {
        return Vec::new();
    }
    *known = path;
    let profile = profile.clone();
    state.book.upsert(profile.clone());
    vec![Effect::SaveProfile(Box::new(profile))]
}

/// A typed path may stand in quotes, as file managers copy it.
pub(super) fn tidy(path: &std::path::Path) -> PathBuf {
    let text = path.to_string_lossy();
    let text = text.trim().trim_matches(['"', '\'']);
    PathBuf::from(text.strip_prefix("file://").unwrap_or(text))
}

/// The reads under way, one for each slot; an older one's answer is late.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadingKeys {
    /// For the private key.
    pub private_key: Option<TaskId>,
    /// For Alipay's public key.
    pub alipay_public_key: Option<TaskId>,
}
