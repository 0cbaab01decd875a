//! Messages about keys and certificates in their slots.

use std::collections::HashMap;
use std::path::PathBuf;

use super::{doctor, flow};
use crate::app::effect::KeySource;
use crate::app::{
    AppState, Effect, KeyMessage, KeyOrigin, KeyRing, LoadedKey, Notice, Slot, TaskId,
};
use crate::i18n::{Fault, Problem};
use crate::keys::{CertificateSlot, CredentialSlot, KeySlot};

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
                mode: state.profile().signing_mode,
            }]
        }
        KeyMessage::Forget(slot) => forget(state, slot),
        read => was_read(state, read),
    }
}

/// Takes what was read into its slot.
fn was_read(state: &mut AppState, message: KeyMessage) -> Vec<Effect> {
    match message {
        KeyMessage::PrivateKey(task, origin, outcome) => {
            let slot = KeySlot::AppPrivateKey;
            finish(state, slot, (task, origin, outcome), |keys| {
                &mut keys.private_key
            })
        }
        KeyMessage::AlipayPublicKey(task, origin, outcome) => {
            let slot = KeySlot::AlipayPublicKey;
            finish(state, slot, (task, origin, outcome), |keys| {
                &mut keys.alipay_public_key
            })
        }
        KeyMessage::AppCertificate(task, origin, outcome) => {
            let slot = CertificateSlot::App;
            finish(state, slot, (task, origin, outcome), |keys| {
                &mut keys.app_certificate
            })
        }
        KeyMessage::AlipayCertificate(task, origin, outcome) => {
            let slot = CertificateSlot::Alipay;
            finish(state, slot, (task, origin, outcome), |keys| {
                &mut keys.alipay_certificate
            })
        }
        KeyMessage::RootCertificate(task, origin, outcome) => {
            let slot = CertificateSlot::Root;
            finish(state, slot, (task, origin, outcome), |keys| {
                &mut keys.root_certificate
            })
        }
        KeyMessage::Pick(_)
        | KeyMessage::Picked { .. }
        | KeyMessage::Path(..)
        | KeyMessage::Text(..)
        | KeyMessage::Dropped(_)
        | KeyMessage::DroppedIs { .. }
        | KeyMessage::Forget(_) => Vec::new(),
    }
}

fn finish<K>(
    state: &mut AppState,
    slot: impl Into<CredentialSlot>,
    (task, origin, outcome): (TaskId, KeyOrigin, Result<LoadedKey<K>, Problem>),
    place: fn(&mut KeyRing) -> &mut Slot<K>,
) -> Vec<Effect> {
    let slot = slot.into();
    if !state.reading_keys.ends(slot, task) {
        return Vec::new();
    }
    let is_good = outcome.is_ok();
    place(&mut state.keys).finish(outcome);
    let mut effects = after_reading(state, slot, origin, is_good);
    if is_good {
        effects.extend(doctor::look_again(state));
    }
    effects
}

fn tell(state: &mut AppState, problem: Problem) -> Vec<Effect> {
    state.notice = Some(Notice::problem(problem));
    Vec::new()
}

/// Reads what the chosen profile names and its mode uses.
pub(super) fn read_saved(state: &mut AppState) -> Vec<Effect> {
    read_slots(state, |_, _| true)
}

/// Reads what another mode uses besides what is there.
pub(super) fn read_missing(state: &mut AppState) -> Vec<Effect> {
    read_slots(state, |keys, slot| {
        let standing = keys.standing(slot);
        standing.origin().is_none() && !standing.is_pending()
    })
}

/// Reads the built-in certificate of the app again, which is another for each kind of app.
pub(super) fn read_built_in_app(state: &mut AppState) -> Vec<Effect> {
    if !state.profile().is_built_in() {
        return Vec::new();
    }
    read_slots(state, |_, slot| slot == CredentialSlot::APP_CERTIFICATE)
}

fn read_slots(
    state: &mut AppState,
    is_wanted: fn(&KeyRing, CredentialSlot) -> bool,
) -> Vec<Effect> {
    let profile = state.profile();
    let source = |slot: CredentialSlot| {
        if profile.is_built_in() {
            Some(KeySource::BuiltIn(profile.app_kind))
        } else {
            Some(KeySource::File(profile.file(slot)?.to_owned()))
        }
    };
    let slots = CredentialSlot::of_mode(profile.signing_mode).iter();
    let wanted = slots.filter(|slot| is_wanted(&state.keys, **slot));
    let sources: Vec<_> = wanted
        .filter_map(|slot| Some((*slot, source(*slot)?)))
        .collect();
    let reads = sources.into_iter();
    reads
        .flat_map(|(slot, source)| read(state, slot, source))
        .collect()
}

pub(super) fn read(state: &mut AppState, slot: CredentialSlot, source: KeySource) -> Vec<Effect> {
    let task = state.next_task();
    state.keys.standing_mut(slot).start();
    state.reading_keys.starts(slot, task);
    vec![Effect::ReadKey { task, slot, source }]
}

/// The profile remembers the path of a key that could be read, and nothing of a pasted one.
fn after_reading(
    state: &mut AppState,
    slot: CredentialSlot,
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

fn forget(state: &mut AppState, slot: CredentialSlot) -> Vec<Effect> {
    state.keys.standing_mut(slot).clear();
    state.reading_keys.clear(slot);
    remember(state, slot, None)
}

/// Names the file of a slot in the profile; the built-in one has none.
pub(super) fn remember(
    state: &mut AppState,
    slot: CredentialSlot,
    path: Option<PathBuf>,
) -> Vec<Effect> {
    let Some(profile) = state.profiles.get_mut(state.chosen_profile) else {
        return Vec::new();
    };
    if profile.is_built_in() || profile.file(slot) == path.as_deref() {
        return Vec::new();
    }
    profile.set_file(slot, path);
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
#[derive(Clone, Debug, Default)]
pub struct ReadingKeys(HashMap<CredentialSlot, TaskId>);

impl ReadingKeys {
    fn starts(&mut self, slot: CredentialSlot, task: TaskId) {
        self.0.insert(slot, task);
    }

    /// Whether this read is the newest of its slot; it is over then.
    fn ends(&mut self, slot: CredentialSlot, task: TaskId) -> bool {
        let is_newest = self.0.get(&slot) == Some(&task);
        if is_newest {
            self.0.remove(&slot);
        }
        is_newest
    }

    /// Whatever is being read for a slot is late.
    pub(super) fn clear(&mut self, slot: CredentialSlot) {
        self.0.remove(&slot);
    }
}
