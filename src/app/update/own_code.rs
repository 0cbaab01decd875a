//! Messages about one's own program.

use crate::app::own_code::Wanted;
use crate::app::{AppState, Effect, Notice, OwnCodeEffect, OwnCodeMessage, Remote};
use crate::i18n::{Fault, Problem};

pub(super) fn update(state: &mut AppState, message: OwnCodeMessage) -> Vec<Effect> {
    match message {
        OwnCodeMessage::Language(language) => state.own_code.language = language,
        OwnCodeMessage::PickFolder => {
            let pick = OwnCodeEffect::PickFolder(state.locale());
            return vec![Effect::OwnCode(pick)];
        }
        OwnCodeMessage::FolderPicked(Some(folder)) | OwnCodeMessage::Write(folder) => {
            if !state.own_code.files.is_pending() {
                state.own_code.files.start();
                return vec![Effect::OwnCode(OwnCodeEffect::Write(folder))];
            }
        }
        OwnCodeMessage::FolderPicked(None) => {
            let nothing = Problem::new(Fault::Input, "setup-no-folder");
            state.notice = Some(Notice::problem(nothing));
        }
        OwnCodeMessage::Written(Ok(files)) => {
            state.own_code.files = Remote::Ready(*files);
            state.notice = Some(Notice::done("setup-written"));
        }
        OwnCodeMessage::Written(Err(problem)) => {
            state.own_code.files = Remote::Failed(problem);
        }
    }
    Vec::new()
}

/// Makes the lines anew if something they depend on has changed.
pub(super) fn follow(state: &mut AppState) {
    let locale = state.locale();
    let Some(info) = state.simulator.value() else {
        return;
    };
    let wanted = Wanted::of(&state.own_code, info, locale);
    if state.own_code.wanted.as_ref() != Some(&wanted) {
        state.own_code.setup = wanted.setup();
        state.own_code.wanted = Some(wanted);
    }
}
