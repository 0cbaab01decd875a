//! Messages about past runs.

use jiff::Timestamp;

use super::run_comparison;
use crate::app::{
    AppState, Effect, HistoryChange, HistoryEffect, HistoryMessage, Notice, OpenedRun, Page,
    Replay, ReplaySource,
};
use crate::i18n::Problem;
use crate::report::capsule::EXTENSION;
use crate::storage::{HistoryFilter, RunId};

pub(super) fn update(state: &mut AppState, message: HistoryMessage) -> Vec<Effect> {
    let desk = &mut state.history;
    match message {
        HistoryMessage::List(filter) => return list(state, filter),
        HistoryMessage::Listed(task, list) => {
            if desk.listing == Some(task) {
                desk.listing = None;
                if let Ok(list) = &list {
                    let is_there = |id: &RunId| list.entries.iter().any(|it| it.id == *id);
                    desk.ticked.retain(is_there);
                }
                desk.list.finish(list);
            }
        }
        HistoryMessage::Choose(id) => desk.chosen = Some(id),
        HistoryMessage::Open(id) => return open(state, id),
        HistoryMessage::Opened(task, outcome) => {
            if desk.opening == Some(task) {
                desk.opening = None;
                opened(state, *outcome);
            }
        }
        HistoryMessage::Compare(a, b) => {
            let ids = if a < b { [a, b] } else { [b, a] };
            return vec![HistoryEffect::OpenTwo(ids, state.stored_keys()).into()];
        }
        HistoryMessage::Sides(sides) => match *sides {
            Ok([a, b]) => return run_comparison::compare(state, a, b),
            Err(problem) => tell(state, problem),
        },
        HistoryMessage::Tick(id, true) => desk.ticked.push(id),
        HistoryMessage::Tick(id, false) => desk.ticked.retain(|it| *it != id),
        HistoryMessage::Change(change) => return change_effect(change),
        HistoryMessage::Delete(ids) => {
            desk.ticked.retain(|it| !ids.contains(it));
            return change_effect(HistoryChange::Delete(ids));
        }
        HistoryMessage::Undo => {
            let deleted = std::mem::take(&mut desk.deleted);
            state.notice = None;
            return vec![HistoryEffect::Restore(deleted).into()];
        }
        HistoryMessage::NotRestored(runs, problem) => {
            // What was deleted meanwhile can be put back together with them.
            desk.deleted.extend(runs);
            tell(state, problem);
        }
        HistoryMessage::Changed(Ok(deleted)) => {
            if !deleted.is_empty() {
                desk.deleted = deleted;
                state.notice = Some(Notice::done("notice-runs-deleted"));
            }
            return list_again(state);
        }
        HistoryMessage::Changed(Err(problem)) | HistoryMessage::Failed(problem) => {
            tell(state, problem);
        }
        HistoryMessage::Export(run) => {
            let (name, locale) = (format!("run-{run}.{EXTENSION}"), state.locale());
            return vec![HistoryEffect::PickPlace { run, name, locale }.into()];
        }
        HistoryMessage::PlacePicked(run, path) => {
            // The dialog has asked before a file is replaced.
            let path = path.map(|path| match path.extension() {
                Some(_) => path,
                None => path.with_extension(EXTENSION),
            });
            let export = path.map(|path| HistoryEffect::Export(run, path).into());
            return export.into_iter().collect();
        }
        HistoryMessage::Exported(Ok(())) => {
            state.notice = Some(Notice::done("notice-run-saved"));
        }
        HistoryMessage::Exported(Err(problem)) => tell(state, problem),
        HistoryMessage::Kept => return list_again(state),
        HistoryMessage::OthersChanged(task) => {
            if desk.watching == Some(task) {
                return list_again(state);
            }
        }
    }
    Vec::new()
}

/// After any message: what was called is kept, and the open page watches other windows.
pub(super) fn follow(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    let mut effects = keep(state, now);
    let is_open = state.page == Page::History;
    match state.history.watching {
        None if is_open => {
            let task = state.next_task();
            state.history.watching = Some(task);
            let filter = state.history.filter.clone();
            effects.extend(list(state, filter));
            effects.push(HistoryEffect::Watch(task).into());
        }
        Some(task) if !is_open => {
            state.history.watching = None;
            effects.push(Effect::Cancel(task));
        }
        _ => {}
    }
    effects
}

fn keep(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    let settings = state.settings.history;
    if !settings.enabled {
        state.history.tracker.skip(&state.exchanges);
        return Vec::new();
    }
    let profile = state.profile();
    let name = if profile.is_built_in() {
        String::new()
    } else {
        profile.name.clone()
    };
    let grown = state.history.tracker.follow(&state.exchanges, &name);
    let keep = |run| HistoryEffect::Keep { run, settings, now }.into();
    grown.into_iter().map(keep).collect()
}

fn list(state: &mut AppState, filter: HistoryFilter) -> Vec<Effect> {
    let task = state.next_task();
    let desk = &mut state.history;
    desk.filter = filter.clone();
    desk.listing = Some(task);
    desk.list.start();
    vec![HistoryEffect::List(task, filter).into()]
}

/// Nobody looks at the list while its page is closed; it is read when the page is opened.
fn list_again(state: &mut AppState) -> Vec<Effect> {
    if state.page != Page::History {
        return Vec::new();
    }
    let filter = state.history.filter.clone();
    list(state, filter)
}

fn open(state: &mut AppState, id: RunId) -> Vec<Effect> {
    let task = state.next_task();
    state.history.opening = Some(task);
    vec![HistoryEffect::Open(task, id, state.stored_keys()).into()]
}

fn opened(state: &mut AppState, outcome: Result<OpenedRun, Problem>) {
    match outcome {
        Ok(OpenedRun { id, capsule }) => {
            state.capsule.dialog = None;
            state.capsule.replay = Some(Replay::new(ReplaySource::History(id), capsule));
            state.page = Page::Flow;
            state.notice = None;
        }
        Err(problem) => tell(state, problem),
    }
}

fn change_effect(change: HistoryChange) -> Vec<Effect> {
    vec![HistoryEffect::Change(change).into()]
}

fn tell(state: &mut AppState, problem: Problem) {
    state.notice = Some(Notice::problem(problem));
}
