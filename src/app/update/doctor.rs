//! Messages about mending what the signature doctor found.

use std::sync::Arc;

use super::{inspect, keys};
use crate::app::effect::KeySource;
use crate::app::{
    AppState, DoctorMessage, Effect, HiddenBytes, InspectionInput, KeyFile, Notice, Page,
};
use crate::client::{Answer, Exchange};
use crate::i18n::{Fault, Problem};
use crate::keys::{CredentialSlot, UsableKey};
use crate::protocol::SigningMode;
use crate::signing::doctor::KeyHolder;

pub(super) fn update(state: &mut AppState, message: DoctorMessage) -> Vec<Effect> {
    match message {
        DoctorMessage::UseKey(holder) => use_key(state, &holder),
        DoctorMessage::InspectMended => inspect_mended(state),
        DoctorMessage::Reread(task, exchanges) => {
            if state.rereading == Some(task) {
                state.rereading = None;
                replace(state, exchanges);
            }
            Vec::new()
        }
    }
}

/// Where the key of a holder can be read again, if the chosen profile may take it.
pub(in crate::app) fn source_of(state: &AppState, holder: &KeyHolder) -> Option<KeySource> {
    let chosen = state.profile();
    // With certificates Alipay's key is that of its certificate, never a bare one.
    if chosen.is_built_in() || chosen.signing_mode == SigningMode::Certificates {
        return None;
    }
    let profile = match holder {
        KeyHolder::AlipayOf { profile, .. } => profile,
        KeyHolder::File(place) => return opened_public_key(state, place),
        KeyHolder::OwnApp | KeyHolder::AppOf { .. } => return None,
    };
    let profile = state.profiles.iter().find(|known| known.name == *profile)?;
    if profile.is_built_in() {
        Some(KeySource::BuiltIn(profile.app_kind))
    } else {
        let file = profile.alipay_key_file();
        file.map(|path| KeySource::File(path.to_owned()))
    }
}

/// A public key that was opened on the page of keys.
fn opened_public_key(state: &AppState, place: &str) -> Option<KeySource> {
    let is_it = |file: &&Arc<KeyFile>| {
        let path = file.path().map(|path| path.display().to_string());
        path.as_deref() == Some(place) && matches!(file.key(), Some(UsableKey::Public(_)))
    };
    let file = state.key_files.opened.iter().find(is_it)?;
    file.path().map(|path| KeySource::File(path.to_owned()))
}

/// After another key was loaded: the answers of this flow, those of preflights of the same app, and
/// the inspected text are looked at again.
pub(super) fn look_again(state: &mut AppState) -> Vec<Effect> {
    let calls = [state.flow.token_call, state.flow.member_call];
    let is_affected = |call: &Exchange| {
        let is_unchecked = call.unknown_certificate().is_some() && state.is_own_call(call);
        calls.contains(&Some(call.id)) || is_own_preflight(state, call) || is_unchecked
    };
    let exchanges: Vec<_> = state
        .exchanges
        .iter()
        .filter(|exchange| exchange.answer.is_some() && is_affected(exchange))
        .map(Arc::clone)
        .collect();
    let mut effects = Vec::new();
    if !exchanges.is_empty() {
        let task = state.next_task();
        state.rereading = Some(task);
        effects.push(Effect::Reread {
            task,
            exchanges,
            keys: Box::new(state.inspection_keys()),
        });
    }
    effects.extend(inspect::look_again(state));
    effects
}

/// Whether a call is a preflight of the chosen profile's app.
fn is_own_preflight(state: &AppState, exchange: &Exchange) -> bool {
    let profile = state.profile();
    let app_id = exchange.request.param("app_id");
    exchange.is_preflight()
        && exchange.environment == profile.environment
        && app_id == Some(profile.app_id.trim())
}

fn use_key(state: &mut AppState, holder: &KeyHolder) -> Vec<Effect> {
    if let Some(source) = source_of(state, holder) {
        return keys::read(state, CredentialSlot::ALIPAY_PUBLIC_KEY, source);
    }
    let problem = Problem::new(Fault::Input, "key-holder-gone");
    state.notice = Some(Notice::problem(problem));
    Vec::new()
}

fn inspect_mended(state: &mut AppState) -> Vec<Effect> {
    let mended = shown_answer(state).and_then(Answer::mended_body);
    mended.map_or_else(Vec::new, |body| {
        inspect::inspect(state, InspectionInput::Mended(HiddenBytes(body.into())))
    })
}

/// The answer on the page that is open.
fn shown_answer(state: &AppState) -> Option<&Answer> {
    match state.page {
        Page::Inspect => state.shown_part()?.answer.as_ref(),
        _ => state.shown_exchange()?.answer.as_ref(),
    }
}

fn replace(state: &mut AppState, exchanges: Vec<Arc<Exchange>>) {
    for reread in exchanges {
        let place = state
            .exchanges
            .iter_mut()
            .find(|exchange| exchange.id == reread.id);
        if let Some(place) = place {
            *place = reread;
        }
    }
}
