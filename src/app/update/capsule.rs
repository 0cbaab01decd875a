//! Messages about runs in files.

use std::path::PathBuf;

use jiff::Timestamp;

use crate::app::{
    AppState, CapsuleDialog, CapsuleEffect, CapsuleMessage, Effect, Notice, OpenFailure, Page,
    Replay,
};
use crate::i18n::{Explain as _, Problem};
use crate::report::capsule::{Capsule, CapsuleError, EXTENSION, Passphrase, Protection, file_name};
use crate::storage::Overwrite;

pub(super) fn update(state: &mut AppState, message: CapsuleMessage, now: Timestamp) -> Vec<Effect> {
    match message {
        CapsuleMessage::AskToSave => ask_to_save(state),
        CapsuleMessage::Dismiss => {
            state.capsule.dialog = None;
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
            vec![Effect::Capsule(CapsuleEffect::PickFile(state.locale()))]
        }
        CapsuleMessage::Picked(path) => {
            path.map(|path| open(state, path, None)).unwrap_or_default()
        }
        CapsuleMessage::Open(path) => open(state, path, None),
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
                opened(state, path, outcome);
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

fn opened(state: &mut AppState, path: PathBuf, outcome: Result<Box<Capsule>, OpenFailure>) {
    match outcome {
        Ok(capsule) => {
            state.capsule.dialog = None;
            state.capsule.replay = Some(Replay::new(path, *capsule));
            state.page = Page::Flow;
            state.notice = None;
        }
        Err(OpenFailure::Locked(problem)) => {
            state.capsule.dialog = Some(CapsuleDialog::Unlock { path, problem });
        }
        Err(OpenFailure::Other(problem)) => {
            state.capsule.dialog = None;
            tell(state, problem);
        }
    }
}

fn tell(state: &mut AppState, problem: Problem) -> Vec<Effect> {
    state.notice = Some(Notice::problem(problem));
    Vec::new()
}
