//! Messages about what is shown.

use super::key_files;
use crate::app::{AppState, Effect, InspectionInput, Notice, Page, ViewMessage};

pub(super) fn update(state: &mut AppState, message: ViewMessage) -> Vec<Effect> {
    match message {
        ViewMessage::Open(page) => {
            state.page = page;
            if page == Page::Keys {
                return key_files::read_stored(state);
            }
            if page == Page::Reference {
                let locale = state.locale();
                state.reference.open(locale);
            }
        }
        ViewMessage::Choose(exchange) => match &mut state.capsule.replay {
            Some(replay) => replay.chosen = Some(exchange),
            None => state.chosen_exchange = Some(exchange),
        },
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
        ViewMessage::Inspect(text) => return inspect(state, InspectionInput::Pasted(text)),
        ViewMessage::Inspected(task, inspection) => {
            if state.inspecting == Some(task) {
                state.inspecting = None;
                // Only answers depend on the chosen keys; anything else may be a key itself.
                if inspection.answer.is_none() {
                    state.inspection_input = None;
                }
                state.inspection.finish(Ok(inspection));
            }
        }
        ViewMessage::Failed(problem) => state.notice = Some(Notice::problem(problem)),
    }
    Vec::new()
}

/// Opens the page and looks at a text with the keys at hand.
pub(super) fn inspect(state: &mut AppState, input: InspectionInput) -> Vec<Effect> {
    let task = state.next_task();
    state.page = Page::Inspect;
    state.inspecting = Some(task);
    state.inspection_input = Some(input.clone());
    state.inspection.start();
    vec![Effect::Inspect {
        task,
        input,
        keys: Box::new(state.inspection_keys()),
    }]
}
