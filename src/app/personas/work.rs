//! What is done with the user's personas in the background.

use std::sync::{Arc, Mutex, PoisonError};

use serde_json::value::RawValue;

use super::layout::indented;
use super::{PersonaEntry, PersonaFault, PersonaFile, PersonaJob, PersonaMessage};
use crate::app::TaskId;
use crate::i18n::{Explain as _, Fault, Problem};
use crate::simulator::{Persona, SimulatorHandle, read_persona, read_personas};
use crate::storage::{Loaded, Paths, PersonaBook, StorageError, VersionedFile, read_run_file};

/// Reads the file. Without the user's folder there is none, which is told with the profiles.
pub(in crate::app) fn load(paths: Result<Paths, StorageError>) -> PersonaMessage {
    let file = paths.map(|paths| PersonaFile::of(file(&paths).load()));
    PersonaMessage::Loaded(file.unwrap_or_default())
}

impl PersonaFile {
    /// The content of a file that was read.
    #[must_use]
    pub fn of(loaded: Loaded<PersonaBook>) -> Self {
        let entries = PersonaEntry::all_of(&loaded.content);
        let unusable = entries.iter().filter(|it| it.read.is_err()).count();
        let notice = match loaded.notice {
            Some(notice) => Some(explained(&notice)),
            None if unusable > 0 => {
                Some(Problem::new(Fault::Input, "own-personas-unusable").with("count", unusable))
            }
            None => None,
        };
        Self { entries, notice }
    }
}

/// A file that was set aside, with the place at which it cannot be read.
fn explained(notice: &StorageError) -> Problem {
    let StorageError::SetAside { kept_as, .. } = notice else {
        return notice.problem();
    };
    let error = read_run_file(kept_as, 1)
        .ok()
        .and_then(|bytes| read_personas(&bytes).err());
    let Some(error) = error else {
        return notice.problem();
    };
    Problem::new(Fault::Input, "own-personas-set-aside")
        .with("line", error.place.line)
        .with("column", error.place.column)
        .with("found", &error.place.found)
        .with("path", kept_as.display())
}

/// Checks what was typed.
pub(in crate::app) fn check(task: TaskId, text: &str, taken: &[String]) -> PersonaMessage {
    let check = read_persona(text.as_bytes(), taken).map_err(PersonaFault::from);
    PersonaMessage::Checked(task, Box::new(check))
}

/// Lets the running simulator offer these; nothing if none runs.
pub(in crate::app) fn offer(simulator: &Mutex<Option<SimulatorHandle>>, own: Vec<Arc<Persona>>) {
    let simulator = simulator.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = simulator.as_ref() {
        handle.set_personas(own);
    }
}

impl PersonaJob {
    /// Changes the file.
    pub(in crate::app) fn work(self, paths: Result<Paths, StorageError>) -> PersonaMessage {
        match self {
            Self::Save {
                task,
                text,
                replaces,
            } => {
                let saved = paths.map_err(|error| error.problem().into());
                let saved = saved.and_then(|paths| save(&paths, &text, replaces.as_deref()));
                PersonaMessage::Saved(task, saved)
            }
            Self::Delete(source) => {
                let deleted = paths.and_then(|paths| {
                    change(&paths, |book| {
                        book.personas.retain(|it| it.get() != &*source);
                    })
                });
                PersonaMessage::Deleted(deleted.map_err(|error| error.problem()))
            }
        }
    }
}

/// Checks the text once more against the file as it is now, because another window may have
/// changed it.
fn save(paths: &Paths, text: &str, replaces: Option<&str>) -> Result<PersonaFile, PersonaFault> {
    let mut refused = None;
    let changed = change(paths, |book| {
        refused = put(book, text, replaces).err();
    });
    let file = changed.map_err(|error| error.problem())?;
    refused.map_or(Ok(file), Err)
}

fn put(book: &mut PersonaBook, text: &str, replaces: Option<&str>) -> Result<(), PersonaFault> {
    let place = replaces.and_then(|source| book.personas.iter().position(|it| it.get() == source));
    let entries = PersonaEntry::all_of(book).into_iter().enumerate();
    let others = entries.filter(|(at, _)| Some(*at) != place);
    let taken: Vec<_> = others
        .filter_map(|(_, entry)| entry.id().map(str::to_owned))
        .collect();
    read_persona(text.as_bytes(), &taken)?;
    let raw = RawValue::from_string(indented(text)).map_err(|error| {
        Problem::new(Fault::Machine, "own-persona-not-kept").with("reason", error)
    })?;
    match place.and_then(|at| book.personas.get_mut(at)) {
        Some(kept) => *kept = raw,
        None => book.personas.push(raw),
    }
    Ok(())
}

/// Changes the file and returns everything in it.
fn change(
    paths: &Paths,
    change: impl FnOnce(&mut PersonaBook),
) -> Result<PersonaFile, StorageError> {
    file(paths).change(change).map(PersonaFile::of)
}

fn file(paths: &Paths) -> VersionedFile<PersonaBook> {
    VersionedFile::at(paths.personas())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const VIP: &str = "{\n  \"id\": \"vip\",\n  \"user_id\": \"2088102175790001\"\n}";

    fn paths(folder: &std::path::Path) -> Paths {
        Paths {
            config: folder.to_owned(),
            data: folder.to_owned(),
            cache: folder.to_owned(),
        }
    }

    fn saved(paths: &Paths, text: &str, replaces: Option<&str>) -> PersonaMessage {
        let job = PersonaJob::Save {
            task: TaskId(1),
            text: text.to_owned(),
            replaces: replaces.map(Into::into),
        };
        job.work(Ok(paths.clone()))
    }

    #[test]
    fn a_persona_is_kept_changed_and_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let paths = paths(folder.path());
        let PersonaMessage::Saved(_, Ok(file)) = saved(&paths, VIP, None) else {
            panic!("not saved")
        };
        let entries = file.entries;
        assert_eq!(entries[0].text(), VIP);
        let text = fs::read_to_string(paths.personas()).unwrap();
        assert!(text.contains("\n    {\n      \"id\": \"vip\""), "{text}");
        let other = VIP.replace("vip", "other");
        let PersonaMessage::Saved(_, Ok(file)) = saved(&paths, &other, Some(&entries[0].source))
        else {
            panic!("not changed")
        };
        let entries = file.entries;
        assert_eq!((entries.len(), entries[0].id()), (1, Some("other")));
        let job = PersonaJob::Delete(Arc::clone(&entries[0].source));
        let deleted = job.work(Ok(paths.clone()));
        assert!(matches!(deleted, PersonaMessage::Deleted(Ok(left)) if left.entries.is_empty()));
    }

    #[test]
    fn an_id_that_another_window_took_is_refused_and_the_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let paths = paths(folder.path());
        saved(&paths, VIP, None);
        let before = fs::read(paths.personas()).unwrap();
        let PersonaMessage::Saved(_, Err(fault)) = saved(&paths, VIP, None) else {
            panic!("saved twice")
        };
        assert_eq!(fault.range, Some(10..15));
        assert_eq!(fs::read(paths.personas()).unwrap(), before);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_set_aside_and_its_place_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let paths = paths(folder.path());
        let broken = "{\"version\": 1,\n \"personas\": [,]}";
        crate::storage::write_atomically(&paths.personas(), broken.as_bytes()).unwrap();
        let PersonaMessage::Loaded(file) = load(Ok(paths)) else {
            panic!("read")
        };
        assert!(file.entries.is_empty());
        let title = file.notice.unwrap().title(crate::i18n::Locale::EN);
        assert!(title.contains("line 2, column 15"), "{title}");
        let kept = folder.path().join("personas.damaged-1.json");
        assert_eq!(fs::read_to_string(kept).unwrap(), broken);
    }

    #[test]
    fn one_that_cannot_be_used_leaves_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let paths = paths(folder.path());
        let text = format!("{{\"version\":1,\"personas\":[{VIP},{{\"id\":\"x\"}},{VIP}]}}");
        crate::storage::write_atomically(&paths.personas(), text.as_bytes()).unwrap();
        let PersonaMessage::Loaded(file) = load(Ok(paths)) else {
            panic!("not read")
        };
        assert!(file.notice.is_some());
        let ids: Vec<_> = file.entries.iter().map(PersonaEntry::id).collect();
        assert_eq!(ids, [Some("vip"), None, None]);
    }
}
