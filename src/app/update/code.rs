//! Messages about the code of a request, and when it has to be written.

use std::sync::Arc;

use crate::app::code_view::CodeWanted;
use crate::app::{
    AppState, CodeEffect, CodeJob, CodeMessage, Effect, InspectorTab, Notice, PastedText, Remote,
    TaskId,
};
use crate::client::Exchange;
use crate::i18n::{Fault, Problem};
use crate::report::code::{CertificatePaths, CodeLanguage, CodeOptions, KeyPaths, languages};
use crate::storage::Profile;

pub(super) fn update(state: &mut AppState, message: CodeMessage) -> Vec<Effect> {
    match message {
        CodeMessage::Language(language) => state.code.language = language,
        CodeMessage::Written(task, sample) => {
            if state.code.writing == Some(task) {
                state.code.writing = None;
                state.code.sample.finish(sample);
            }
        }
        CodeMessage::CopyCurl => return copy_curl(state),
        CodeMessage::CurlWritten(task, sample) => {
            if state.code.copying != Some(task) {
                return Vec::new();
            }
            state.code.copying = None;
            match sample {
                Ok(sample) => {
                    state.notice = Some(Notice::done("notice-copied"));
                    return vec![Effect::Copy(PastedText::new(sample.program.as_str()))];
                }
                Err(problem) => state.notice = Some(Notice::problem(problem)),
            }
        }
        CodeMessage::Save => {
            if let Some(sample) = state.code.sample.ready() {
                let pick = CodeEffect::PickPlace(Arc::clone(sample), state.locale());
                return vec![Effect::Code(pick)];
            }
        }
        CodeMessage::PlacePicked(_, None) => {
            let nothing = Problem::new(Fault::Input, "program-no-place");
            state.notice = Some(Notice::problem(nothing));
        }
        CodeMessage::PlacePicked(sample, Some(path)) => {
            return vec![Effect::Code(CodeEffect::Save(sample, path))];
        }
        CodeMessage::Saved(outcome) => {
            state.notice = Some(match outcome {
                Ok(()) => Notice::done("program-saved"),
                Err(problem) => Notice::problem(problem),
            });
        }
    }
    Vec::new()
}

/// Writes the program anew if its tab is open and something it depends on has changed.
pub(super) fn follow(state: &mut AppState) -> Option<Effect> {
    let exchange = Arc::clone(state.shown_exchange()?);
    let wanted = wanted(state, &exchange, state.code.language);
    if state.tab != InspectorTab::Code || state.code.wanted.as_ref() == Some(&wanted) {
        return None;
    }
    let is_same_call = |old: &CodeWanted| old.exchange == wanted.exchange;
    if state.code.wanted.as_ref().is_some_and(is_same_call) {
        state.code.sample.start();
    } else {
        // A program of another call must not be taken for this one's.
        state.code.sample = Remote::Pending { previous: None };
    }
    state.code.wanted = Some(wanted.clone());
    let (task, effect) = write(state, exchange, wanted, false);
    state.code.writing = Some(task);
    Some(effect)
}

fn copy_curl(state: &mut AppState) -> Vec<Effect> {
    let Some(exchange) = state.shown_exchange().map(Arc::clone) else {
        return Vec::new();
    };
    let wanted = wanted(state, &exchange, &languages::CURL);
    let (task, effect) = write(state, exchange, wanted, true);
    state.code.copying = Some(task);
    vec![effect]
}

fn wanted(state: &AppState, exchange: &Exchange, language: &'static CodeLanguage) -> CodeWanted {
    CodeWanted {
        exchange: exchange.id,
        language,
        options: CodeOptions {
            locale: state.locale(),
            reveal: state.reveal,
        },
        keys: key_paths(state, exchange),
    }
}

fn write(
    state: &mut AppState,
    exchange: Arc<Exchange>,
    wanted: CodeWanted,
    to_clipboard: bool,
) -> (TaskId, Effect) {
    let task = state.next_task();
    let job = CodeJob {
        task,
        exchange,
        language: wanted.language,
        options: wanted.options,
        keys: wanted.keys,
        to_clipboard,
    };
    (task, Effect::Code(CodeEffect::Write(Box::new(job))))
}

/// The key files of the profile that made the call: the chosen one if app and environment agree, or
/// else the first with which they do.
fn key_paths(state: &AppState, exchange: &Exchange) -> KeyPaths {
    let app_id = exchange.request.param("app_id");
    let made_it = |profile: &&Profile| {
        profile.environment == exchange.environment && Some(profile.app_id.trim()) == app_id
    };
    let chosen = std::iter::once(state.profile());
    let profile = chosen.chain(&state.profiles).find(made_it);
    profile.map_or_else(KeyPaths::default, |profile| KeyPaths {
        private_key: profile.private_key.clone(),
        alipay_public_key: profile.alipay_public_key.clone(),
        certificates: CertificatePaths {
            app: profile.app_certificate.clone(),
            alipay: profile.alipay_certificate.clone(),
            root: profile.alipay_root_certificate.clone(),
        },
    })
}
