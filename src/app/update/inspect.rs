//! Messages about page Inspect.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::{
    AppState, Effect, InspectDesk, InspectEffect, InspectMessage, InspectionInput, Notice, Page,
    Remote, TaskId,
};
use crate::client::{Inspection, InspectionKind, Inspections};
use crate::i18n::{Fault, Problem};
use crate::protocol::Charset;

pub(super) fn update(state: &mut AppState, message: InspectMessage) -> Vec<Effect> {
    match message {
        InspectMessage::Text(text) => return inspect(state, InspectionInput::Pasted(text)),
        InspectMessage::File(path) => return inspect(state, InspectionInput::File(path)),
        InspectMessage::Pick => {
            return vec![Effect::Inspect(InspectEffect::PickFile(state.locale()))];
        }
        InspectMessage::Picked(path) => return picked(state, path),
        InspectMessage::Found(task, found) => take(&mut state.inspect, task, found),
        InspectMessage::Failed(task, problem) => {
            let desk = &mut state.inspect;
            if desk.task == Some(task) {
                desk.task = None;
                desk.input = None;
                desk.found.finish(Err(problem));
            }
        }
        InspectMessage::Stop => stop(&mut state.inspect),
        InspectMessage::Clear => state.inspect = InspectDesk::default(),
        InspectMessage::ChoosePart(part) => state.inspect.chosen_part = part,
        InspectMessage::ReadAs(charset) => return read_as(state, charset),
    }
    Vec::new()
}

/// Opens the page and looks at an input with the keys at hand.
pub(super) fn inspect(state: &mut AppState, input: InspectionInput) -> Vec<Effect> {
    state.inspect.charset = None;
    start(state, input)
}

/// Looks at the same input with other keys, in the character set that was asked for.
pub(super) fn look_again(state: &mut AppState) -> Vec<Effect> {
    let desk = &state.inspect;
    let (Some(input), Remote::Ready(_)) = (desk.input.clone(), &desk.found) else {
        return Vec::new();
    };
    let page = state.page;
    let effects = start(state, input);
    state.page = page;
    effects
}

fn start(state: &mut AppState, input: InspectionInput) -> Vec<Effect> {
    let task = state.next_task();
    let keys = Box::new(state.inspection_keys());
    state.page = Page::Inspect;
    let desk = &mut state.inspect;
    desk.task = Some(task);
    desk.input = Some(input.clone());
    desk.found.start();
    vec![Effect::Inspect(InspectEffect::Explain {
        task,
        input,
        charset: desk.charset,
        keys,
    })]
}

fn picked(state: &mut AppState, path: Option<PathBuf>) -> Vec<Effect> {
    if let Some(path) = path {
        return inspect(state, InspectionInput::File(path));
    }
    let problem = Problem::new(Fault::Input, "no-file-chosen");
    state.notice = Some(Notice::problem(problem));
    Vec::new()
}

fn take(desk: &mut InspectDesk, task: TaskId, found: Arc<Inspections>) {
    if desk.task != Some(task) {
        return;
    }
    desk.task = None;
    // Only signatures depend on the chosen keys; anything else may be a key itself.
    if !found.depend_on_keys() || found.hold_private_key() {
        desk.input = None;
    }
    desk.chosen_part = first_to_show(&found);
    desk.found.finish(Ok(found));
}

/// A log itself says little: the first thing that stands in it is shown.
fn first_to_show(found: &Inspections) -> usize {
    let is_log = |part: &Inspection| part.kind == InspectionKind::LogLines;
    usize::from(found.parts.first().is_some_and(is_log) && found.parts.len() > 1)
}

/// The work ends by itself within bounded time; nobody waits for it.
fn stop(desk: &mut InspectDesk) {
    desk.task = None;
    // What is shown on belongs to an earlier input, which is not at hand any longer.
    desk.input = None;
    desk.found = match std::mem::take(&mut desk.found) {
        Remote::Pending { previous } => previous.map_or(Remote::Idle, Remote::Ready),
        other => other,
    };
}

fn read_as(state: &mut AppState, charset: Charset) -> Vec<Effect> {
    let Some(input) = state.inspect.input.clone() else {
        return Vec::new();
    };
    state.inspect.charset = Some(charset);
    start(state, input)
}
