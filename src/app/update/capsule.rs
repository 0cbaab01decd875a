//! Messages about runs in files.

use std::path::PathBuf;

use jiff::Timestamp;

use super::run_comparison;
use crate::app::{
    AppState, CapsuleDialog, CapsuleEffect, CapsuleMessage, Effect, Notice, OpenFailure, Page,
    Replay, ReplaySource,
};
use crate::i18n::{Explain as _, Problem};
use crate::report::capsule::{Capsule, CapsuleError, EXTENSION, Passphrase, Protection, file_name};
use crate::report::run_comparison::RunSide;
use crate::storage::Overwrite;

pub(super) fn update(state: &mut AppState, message: CapsuleMessage, now: Timestamp) -> Vec<Effect> {
    match message {
        CapsuleMessage::AskToSave => ask_to_save(state),
        CapsuleMessage::Dismiss => {
            state.capsule.dialog = None;
            state.comparison.waiting = None;
            // An answer that is still on its way belongs to a question that nobody asks any more.
            state.capsule.opening = None;
            Vec::new()
        }
        CapsuleMessage::Save(protection) => {
            state.capsule.dialog = None;
            let (name, locale) = (file_name(now), state.locale());
            vec![Effect::Capsule(CapsuleEffect::PickPlace {
                protection,
                name,
                locale,
            })]
        }
        CapsuleMessage::PlacePicked(protection, path) => path
            .map(|path| save(state, protection, path, now))
            .unwrap_or_default(),
        CapsuleMessage::Saved(task, outcome) => {
            if state.capsule.saving == Some(task) {
                state.capsule.saving = None;
                state.notice = Some(match outcome {
                    Ok(()) => Notice::done("notice-run-saved"),
                    Err(problem) => Notice::problem(problem),
                });
            }
            Vec::new()
        }
        CapsuleMessage::Pick => {
            state.comparison.waiting = None;
            vec![Effect::Capsule(CapsuleEffect::PickFile(state.locale()))]
        }
        CapsuleMessage::Picked(None) => {
            state.comparison.waiting = None;
            Vec::new()
        }
        CapsuleMessage::Picked(Some(path)) => open(state, path, None),
        CapsuleMessage::Open(path) => {
            state.comparison.waiting = None;
            open(state, path, None)
        }
        CapsuleMessage::Unlock(passphrase) => match &state.capsule.dialog {
            Some(CapsuleDialog::Unlock { path, .. }) => {
                let path = path.clone();
                open(state, path, Some(passphrase))
            }
            _ => Vec::new(),
        },
        CapsuleMessage::Opened(task, path, outcome) => {
            if state.capsule.opening == Some(task) {
                state.capsule.opening = None;
                return opened(state, path, outcome);
            }
            Vec::new()
        }
        CapsuleMessage::Close => {
            state.capsule.replay = None;
            Vec::new()
        }
    }
}

fn ask_to_save(state: &mut AppState) -> Vec<Effect> {
    if state.exchanges.is_empty() {
        return tell(state, CapsuleError::Nothing.problem());
    }
    state.capsule.dialog = Some(CapsuleDialog::Save);
    Vec::new()
}

fn save(
    state: &mut AppState,
    protection: Protection,
    path: PathBuf,
    made: Timestamp,
) -> Vec<Effect> {
    let task = state.next_task();
    state.capsule.saving = Some(task);
    // The dialog asks before a file is replaced, but only if it goes by the whole name.
    let (path, overwrite) = if path.extension().is_some() {
        (path, Overwrite::Allow)
    } else {
        (path.with_extension(EXTENSION), Overwrite::Refuse)
    };
    vec![Effect::Capsule(CapsuleEffect::Save {
        task,
        exchanges: state.exchanges.clone(),
        made,
        protection,
        path,
        overwrite,
    })]
}

fn open(state: &mut AppState, path: PathBuf, passphrase: Option<Passphrase>) -> Vec<Effect> {
    let task = state.next_task();
    state.capsule.opening = Some(task);
    vec![Effect::Capsule(CapsuleEffect::Open {
        task,
        path,
        passphrase,
        shelf: state.stored_keys(),
    })]
}

fn opened(
    state: &mut AppState,
    path: PathBuf,
    outcome: Result<Box<Capsule>, OpenFailure>,
) -> Vec<Effect> {
    match outcome {
        Ok(capsule) => {
            state.capsule.dialog = None;
            state.notice = None;
            let replay = Replay::new(ReplaySource::File(path), *capsule);
            if let Some(other) = state.comparison.waiting.take() {
                let opened = RunSide {
                    title: replay.source.name(),
                    exchanges: replay.exchanges,
                };
                return run_comparison::compare(state, other, opened);
            }
            state.comparison.close();
            state.capsule.replay = Some(replay);
            state.page = Page::Flow;
        }
        Err(OpenFailure::Locked(problem)) => {
            state.capsule.dialog = Some(CapsuleDialog::Unlock { path, problem });
        }
        Err(OpenFailure::Other(problem)) => {
            state.capsule.dialog = None;
            state.comparison.waiting = None;
            return tell(state, problem);
        }
    }
    Vec::new()
}

fn tell(state: &mut AppState, problem: Problem) -> Vec<Effect> {
    state.notice = Some(Notice::problem(problem));
    Vec::new()
}
