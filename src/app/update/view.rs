//! Messages about what is shown.

use super::key_files;
use crate::app::{
    AppState, Effect, InspectionKeys, KeyRing, Notice, Page, PastedText, ViewMessage,
};

pub(super) fn update(state: &mut AppState, message: ViewMessage) -> Vec<Effect> {
    match message {
        ViewMessage::Open(page) => {
            state.page = page;
            if page == Page::Keys {
                return key_files::read_stored(state);
            }
        }
        ViewMessage::Choose(exchange) => state.chosen_exchange = Some(exchange),
        ViewMessage::Tab(tab) => state.tab = tab,
        ViewMessage::Reveal(reveal) => state.reveal = reveal,
        ViewMessage::Locale(locale) => {
            state.settings.locale = Some(locale.tag().to_owned());
            return vec![Effect::SaveSettings(state.settings.clone())];
        }
        ViewMessage::Theme(theme) => {
            state.settings.theme = theme;
            return vec![Effect::SaveSettings(state.settings.clone())];
        }
        ViewMessage::Commands(open) => state.commands_open = open,
        ViewMessage::Copied => state.notice = Some(Notice::done("notice-copied")),
        ViewMessage::DismissNotice => state.notice = None,
        ViewMessage::Inspect(text) => return inspect(state, text),
        ViewMessage::Inspected(task, inspection) => {
            if state.inspecting == Some(task) {
                state.inspecting = None;
                state.inspection.finish(Ok(inspection));
            }
        }
        ViewMessage::Failed(problem) => state.notice = Some(Notice::problem(problem)),
    }
    Vec::new()
}

fn inspect(state: &mut AppState, text: PastedText) -> Vec<Effect> {
    let task = state.next_task();
    state.page = Page::Inspect;
    state.inspecting = Some(task);
    state.inspection.start();
    let KeyRing {
        private_key,
        alipay_public_key,
    } = &state.keys;
    let keys = InspectionKeys {
        alipay: alipay_public_key.value().map(|loaded| loaded.key.clone()),
        own: private_key.value().map(|loaded| loaded.key.public_key()),
    };
    vec![Effect::Inspect {
        task,
        text,
        keys: Box::new(keys),
    }]
}
