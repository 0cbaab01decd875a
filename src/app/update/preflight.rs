//! Messages about the preflight. It never touches the flow: neither its stage nor its codes.

use std::sync::Arc;

use jiff::Timestamp;

use super::flow::{ask_first, is_production};
use crate::app::state::Unconfirmed;
use crate::app::{AppState, Effect, Notice, Page, PreflightMessage, PreflightRun, TaskId};
use crate::client::CallContext;
use crate::client::preflight::Preflight;
use crate::i18n::Problem;

pub(super) fn update(
    state: &mut AppState,
    message: PreflightMessage,
    now: Timestamp,
) -> Vec<Effect> {
    match message {
        PreflightMessage::Run if state.preflight.task.is_some() => Vec::new(),
        PreflightMessage::Run if is_production(state) && state.can_call() => {
            state.page = Page::Flow;
            ask_first(state, Unconfirmed::Preflight)
        }
        PreflightMessage::Run => send(state, now),
        PreflightMessage::Done(task, outcome) => done(state, task, outcome),
    }
}

/// Makes the call.
pub(super) fn send(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    state.page = Page::Flow;
    let gateway = match state.gateway() {
        Ok(gateway) => gateway,
        Err(problem) => {
            state.notice = Some(Notice::problem(problem));
            return Vec::new();
        }
    };
    let context = CallContext {
        id: state.next_exchange(),
        now,
        scopes: None,
        code_app_id: None,
        code_spent_before: false,
    };
    let task = state.next_task();
    state.preflight = PreflightRun::under_way(task, &gateway);
    vec![Effect::Preflight {
        task,
        call: Box::new(Preflight::call_of(state.profile().app_kind)),
        gateway: Box::new(gateway),
        context,
    }]
}

fn done(
    state: &mut AppState,
    task: TaskId,
    outcome: Result<Box<Preflight>, Problem>,
) -> Vec<Effect> {
    if state.preflight.task != Some(task) {
        return Vec::new();
    }
    match &outcome {
        Ok(preflight) => {
            state.exchanges.push(Arc::clone(&preflight.exchange));
            // What somebody reads in the inspector stays there.
            state.chosen_exchange.get_or_insert(preflight.exchange.id);
            state.notice = Some(Notice::done(if preflight.is_good() {
                "notice-preflight-good"
            } else {
                "notice-preflight-bad"
            }));
        }
        Err(problem) => state.notice = Some(Notice::problem(problem.clone())),
    }
    state.preflight.finish(outcome.map(|preflight| *preflight));
    Vec::new()
}

/// Stops the call under way.
pub(super) fn cancel(state: &mut AppState) -> Vec<Effect> {
    let Some(task) = state.preflight.task else {
        return Vec::new();
    };
    state.preflight = PreflightRun::default();
    state.notice = Some(Notice::done("notice-preflight-cancelled"));
    vec![Effect::Cancel(task)]
}

/// Drops what was shown for another profile, app id or key, and stops a call made with one.
pub(super) fn drop_outdated(state: &mut AppState) -> Vec<Effect> {
    if !state.preflight.is_outdated(state) {
        return Vec::new();
    }
    let outdated = std::mem::take(&mut state.preflight);
    outdated.task.map(Effect::Cancel).into_iter().collect()
}
