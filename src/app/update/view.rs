//! Messages about what is shown.

use super::key_files;
use crate::app::{AppState, Effect, InspectionInput, Notice, Page, RegionStep, ViewMessage};
use crate::client::{Inspection, InspectionKind, Inspections};

pub(super) fn update(state: &mut AppState, message: ViewMessage) -> Vec<Effect> {
    match message {
        ViewMessage::Open(page) => {
            state.page = page;
            state.comparison.close();
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
        ViewMessage::Placed(place) => return vec![Effect::SaveWindowPlace(place)],
        ViewMessage::Overlay(overlay) => state.overlay = overlay,
        ViewMessage::Region(RegionStep::Next) => state.region_steps += 1,
        ViewMessage::Region(RegionStep::Previous) => state.region_steps -= 1,
        ViewMessage::Copied => state.notice = Some(Notice::done("notice-copied")),
        ViewMessage::DismissNotice => state.notice = None,
        ViewMessage::Inspect(text) => return inspect(state, InspectionInput::Pasted(text)),
        ViewMessage::Inspected(task, inspections) => {
            if state.inspecting == Some(task) {
                state.inspecting = None;
                // Only signatures depend on the chosen keys; anything else may be a key itself.
                if !inspections.depend_on_keys() || inspections.hold_private_key() {
                    state.inspection_input = None;
                }
                state.chosen_part = first_to_show(&inspections);
                state.inspection.finish(Ok(inspections));
            }
        }
        ViewMessage::InspectFailed(task, problem) => {
            if state.inspecting == Some(task) {
                state.inspecting = None;
                state.inspection_input = None;
                state.inspection.finish(Err(problem));
            }
        }
        ViewMessage::InspectFile(path) => {
            return inspect(state, InspectionInput::File(path));
        }
        ViewMessage::ChoosePart(part) => state.chosen_part = part,
        ViewMessage::Failed(problem) => state.notice = Some(Notice::problem(problem)),
    }
    Vec::new()
}

/// A log itself says little: the first thing that stands in it is shown.
fn first_to_show(inspections: &Inspections) -> usize {
    let is_log = |part: &Inspection| part.kind == InspectionKind::LogLines;
    usize::from(inspections.parts.first().is_some_and(is_log) && inspections.parts.len() > 1)
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
