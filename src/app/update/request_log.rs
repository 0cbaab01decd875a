//! Messages about what has arrived at the simulator.

use std::sync::Arc;

use crate::app::{AppState, Effect, RequestLogMessage};

pub(super) fn update(state: &mut AppState, message: RequestLogMessage) -> Vec<Effect> {
    let log = &mut state.request_log;
    match message {
        RequestLogMessage::News(news) => log.add(news),
        RequestLogMessage::Choose(number) => return choose(state, number),
        RequestLogMessage::Detailed(task, detail) => {
            if log.looking == Some(task) {
                (log.looking, log.detail) = (None, Some(detail));
            }
        }
        RequestLogMessage::Hold(is_held) => log.hold(is_held),
        RequestLogMessage::Filter(filter) => log.set_filter(filter),
        RequestLogMessage::Clear => log.clear(),
    }
    Vec::new()
}

/// Opens a request, or closes it if it is open.
fn choose(state: &mut AppState, number: u64) -> Vec<Effect> {
    let log = &mut state.request_log;
    let was_open = log.chosen.as_ref().map(|request| request.number) == Some(number);
    (log.chosen, log.detail, log.looking) = (None, None, None);
    let Some(request) = log.find(number).filter(|_| !was_open).map(Arc::clone) else {
        return Vec::new();
    };
    let task = state.next_task();
    state.request_log.chosen = Some(Arc::clone(&request));
    state.request_log.looking = Some(task);
    vec![Effect::LookIntoRequest {
        task,
        request,
        keys: state.stored_keys(),
    }]
}
