//! Messages about page Logs.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::inspect;
use crate::app::{
    AppState, Effect, HiddenBytes, InspectionInput, LogsEffect, LogsEnd, LogsErrand, LogsJob,
    LogsMessage, LogsRun, LogsSeen, Notice, Page, TaskId,
};
use crate::bulk::BulkProgress;
use crate::i18n::{Fault, Problem};

pub(super) fn update(state: &mut AppState, message: LogsMessage, now: Timestamp) -> Vec<Effect> {
    match message {
        LogsMessage::PickFiles => return errand(LogsErrand::PickFiles(state.locale())),
        LogsMessage::PickFolder => return errand(LogsErrand::PickFolder(state.locale())),
        LogsMessage::Picked(paths) if paths.is_empty() => {
            let problem = Problem::new(Fault::Input, "no-file-chosen");
            state.notice = Some(Notice::problem(problem));
        }
        LogsMessage::Picked(paths) | LogsMessage::Check(paths) => {
            return check(state, paths, now);
        }
        LogsMessage::Again => {
            let paths = state.logs.run.as_ref().map(|run| run.paths.clone());
            return paths.map_or_else(Vec::new, |paths| check(state, paths, now));
        }
        LogsMessage::Stop => {
            if let Some(run) = state.logs.running() {
                run.progress.stop();
            }
        }
        LogsMessage::Seen(task, seen) => {
            if let Some(run) = run_of(state, task) {
                run.seen = seen;
            }
        }
        LogsMessage::Ended(task, seen, problems) => {
            if let Some(run) = run_of(state, task) {
                run.seen = seen;
                run.end = Some(LogsEnd { at: now, problems });
            }
        }
        LogsMessage::Inspect(place) => return read_line(state, place),
        LogsMessage::LineRead(Ok(line)) => {
            return inspect::inspect(state, InspectionInput::Line(HiddenBytes(line.into())));
        }
        LogsMessage::LineRead(Err(problem)) => state.notice = Some(Notice::problem(problem)),
    }
    Vec::new()
}

fn run_of(state: &mut AppState, task: TaskId) -> Option<&mut LogsRun> {
    state.logs.run.as_mut().filter(|run| run.task == task)
}

/// Opens the page and checks; a check that goes on is ended.
fn check(state: &mut AppState, paths: Vec<PathBuf>, now: Timestamp) -> Vec<Effect> {
    if let Some(run) = state.logs.running() {
        run.progress.stop();
    }
    let task = state.next_task();
    let progress = Arc::<BulkProgress>::default();
    let keys = Box::new(state.inspection_keys());
    state.page = Page::Logs;
    state.logs.run = Some(LogsRun {
        task,
        paths: paths.clone(),
        progress: Arc::clone(&progress),
        started: now,
        seen: Arc::new(LogsSeen::default()),
        end: None,
    });
    vec![Effect::Logs(LogsEffect::Check(LogsJob {
        task,
        paths,
        keys,
        progress,
    }))]
}

fn read_line(state: &AppState, place: usize) -> Vec<Effect> {
    let run = state.logs.run.as_ref();
    let Some(bad) = run.and_then(|run| run.seen.bad.get(place)) else {
        return Vec::new();
    };
    errand(LogsErrand::ReadLine(Arc::clone(&bad.file), bad.line.offset))
}

fn errand(errand: LogsErrand) -> Vec<Effect> {
    vec![Effect::Logs(LogsEffect::Errand(errand))]
}
