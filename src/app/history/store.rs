//! The work on the database: one thing after the other, in the order in which it was asked for.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::{HistoryChange, HistoryEffect, HistoryMessage, OpenedRun, TrackedRun, record_of};
use crate::app::{ReplaySource, StoredKeys};
use crate::i18n::{Explain as _, Problem};
use crate::report::capsule::{Capsule, open};
use crate::report::run_comparison::RunSide;
use crate::storage::{
    DeletedRun, History, HistoryError, HistorySettings, Overwrite, Paths, RunId, StorageError,
    write_run_file,
};

/// The database as soon as it was needed, and the numbers in it of this window's runs.
#[derive(Debug, Default)]
pub(in crate::app) struct HistoryStore(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    history: Option<History>,
    runs: HashMap<u64, RunId>,
}

impl HistoryStore {
    /// Carries out an effect that opens no dialog and does not wait; every outcome is one of the
    /// messages.
    pub(in crate::app) fn carry_out(
        &self,
        effect: HistoryEffect,
        paths: &Result<Paths, StorageError>,
    ) -> Vec<HistoryMessage> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut told = Vec::new();
        let outcome = match inner.open(paths, &mut told) {
            Ok(()) => inner.work(effect),
            Err(problem) => failed(&effect, problem),
        };
        told.extend(outcome);
        told
    }

    /// What [`History::version_of_others`] says; nothing while the database is not there.
    pub(in crate::app) fn version_of_others(&self) -> Option<i64> {
        let inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.history.as_ref()?.version_of_others().ok()
    }
}

impl Inner {
    fn open(
        &mut self,
        paths: &Result<Paths, StorageError>,
        told: &mut Vec<HistoryMessage>,
    ) -> Result<(), Problem> {
        if self.history.is_some() {
            return Ok(());
        }
        let paths = paths.as_ref().map_err(StorageError::problem)?;
        let opened = History::open(&paths.history()).map_err(|error| error.problem())?;
        if let Some(notice) = opened.notice {
            told.push(HistoryMessage::Failed(notice.problem()));
        }
        self.history = Some(opened.history);
        Ok(())
    }

    fn work(&mut self, effect: HistoryEffect) -> Option<HistoryMessage> {
        let history = self.history.as_mut()?;
        let explain = |error: HistoryError| error.problem();
        Some(match effect {
            HistoryEffect::Keep { run, settings, now } => {
                let known = self.runs.get(&run.number).copied();
                match keep(history, known, &run, settings, now) {
                    Ok(id) => {
                        self.runs.insert(run.number, id);
                        HistoryMessage::Kept
                    }
                    Err(problem) => HistoryMessage::Failed(problem),
                }
            }
            HistoryEffect::List(task, filter) => {
                let list = history.list(&filter).map(Arc::new);
                HistoryMessage::Listed(task, list.map_err(explain))
            }
            HistoryEffect::Open(task, id, keys) => {
                HistoryMessage::Opened(task, Box::new(opened(history, id, &keys)))
            }
            HistoryEffect::OpenTwo(ids, keys) => {
                HistoryMessage::Sides(Box::new(sides(history, ids, &keys)))
            }
            HistoryEffect::Change(change) => {
                HistoryMessage::Changed(changed(history, change).map_err(explain))
            }
            HistoryEffect::Restore(runs) => restored(history, runs),
            HistoryEffect::Export(id, path) => {
                HistoryMessage::Exported(exported(history, id, &path))
            }
            HistoryEffect::PickPlace { run, .. } => HistoryMessage::PlacePicked(run, None),
            HistoryEffect::Watch(_) => return None,
        })
    }
}

fn keep(
    history: &mut History,
    known: Option<RunId>,
    run: &TrackedRun,
    settings: HistorySettings,
    now: jiff::Timestamp,
) -> Result<RunId, Problem> {
    let calls = run.calls.iter().map(AsRef::as_ref);
    let record = record_of(calls, &run.profile, now, settings.personal_data)
        .map_err(|error| error.problem())?;
    let id = history
        .put(known, &record)
        .map_err(|error| error.problem())?;
    history
        .prune(settings.keep)
        .map_err(|error| error.problem())?;
    Ok(id)
}

fn opened(history: &History, id: RunId, keys: &StoredKeys) -> Result<OpenedRun, Problem> {
    let (entry, content) = history
        .get(Some(id))
        .map_err(|error: HistoryError| error.problem())?;
    let capsule: Capsule = open(&content, None, Some(keys)).map_err(|error| error.problem())?;
    Ok(OpenedRun {
        id: entry.id,
        capsule,
    })
}

fn sides(
    history: &History,
    [a, b]: [RunId; 2],
    keys: &StoredKeys,
) -> Result<[RunSide; 2], Problem> {
    Ok([side(history, a, keys)?, side(history, b, keys)?])
}

fn side(history: &History, id: RunId, keys: &StoredKeys) -> Result<RunSide, Problem> {
    let OpenedRun { id, capsule } = opened(history, id, keys)?;
    Ok(RunSide {
        title: ReplaySource::History(id).name(),
        exchanges: capsule.exchanges.into_iter().map(Arc::new).collect(),
    })
}

fn exported(history: &History, id: RunId, path: &Path) -> Result<(), Problem> {
    let found = history.get(Some(id));
    let (_, content) = found.map_err(|error: HistoryError| error.problem())?;
    write_run_file(path, &content, Overwrite::Allow).map_err(|error| error.problem())
}

fn changed(history: &mut History, change: HistoryChange) -> Result<Vec<DeletedRun>, HistoryError> {
    match change {
        HistoryChange::Pin(id, pinned) => history.pin(id, pinned)?,
        HistoryChange::Rename(id, name) => history.rename(id, &name)?,
        HistoryChange::Delete(ids) => return history.delete(&ids),
        HistoryChange::Prune(settings) => return history.prune(settings.keep),
    }
    Ok(Vec::new())
}

fn restored(history: &mut History, runs: Vec<DeletedRun>) -> HistoryMessage {
    match history.restore(&runs) {
        Ok(()) => HistoryMessage::Changed(Ok(Vec::new())),
        Err(error) => HistoryMessage::NotRestored(runs, error.problem()),
    }
}

/// What is told when there is no database.
fn failed(effect: &HistoryEffect, problem: Problem) -> Option<HistoryMessage> {
    Some(match effect {
        HistoryEffect::Keep { .. } => HistoryMessage::Failed(problem),
        HistoryEffect::List(task, _) => HistoryMessage::Listed(*task, Err(problem)),
        HistoryEffect::Open(task, _, _) => HistoryMessage::Opened(*task, Box::new(Err(problem))),
        HistoryEffect::OpenTwo(..) => HistoryMessage::Sides(Box::new(Err(problem))),
        HistoryEffect::Change(_) => HistoryMessage::Changed(Err(problem)),
        HistoryEffect::Restore(runs) => HistoryMessage::NotRestored(runs.clone(), problem),
        HistoryEffect::Export(_, _) => HistoryMessage::Exported(Err(problem)),
        HistoryEffect::PickPlace { run, .. } => HistoryMessage::PlacePicked(*run, None),
        HistoryEffect::Watch(_) => return None,
    })
}
