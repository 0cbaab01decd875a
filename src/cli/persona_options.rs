//! Who may consent at the embedded simulator.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::input::Input;
use super::{Failure, Output, UsageError};
use crate::app::PersonaFile;
use crate::i18n::Explain as _;
use crate::simulator::{Persona, Personas, ReadPersona, read_personas};
use crate::storage::{Paths, PersonaBook, VersionedFile};

/// The user's own personas.
#[derive(clap::Args)]
pub(super) struct PersonaOptions {
    /// JSON file with personas of your own [default: those made in the window]
    #[arg(long = "personas", value_name = "FILE")]
    file: Option<PathBuf>,
}

impl PersonaOptions {
    /// The personas of the named file, otherwise those made in the window.
    ///
    /// # Errors
    /// What is wrong with the named file. Of those made in the window, what cannot be used is told.
    pub(super) fn own(&self, output: &Output) -> Result<Vec<Arc<Persona>>, Failure> {
        let read = match &self.file {
            Some(file) => of_file(file, output)?,
            None => made_in_window(output),
        };
        Ok(read.into_iter().map(|it| it.persona).collect())
    }

    /// The persona with this id. What was made in the window is read only where it may be meant.
    ///
    /// # Errors
    /// [`UsageError::UnknownPersona`], and those of [`PersonaOptions::own`].
    pub(super) fn find(&self, id: &str, output: &Output) -> Result<Arc<Persona>, Failure> {
        let built_in = Personas::default();
        if let (Some(persona), None) = (built_in.find(id), &self.file) {
            return Ok(Arc::clone(persona));
        }
        find(&Personas::with(self.own(output)?), id)
    }
}

/// The persona with this id among these.
///
/// # Errors
/// [`UsageError::UnknownPersona`] with the ids there are.
pub(super) fn find(personas: &Personas, id: &str) -> Result<Arc<Persona>, Failure> {
    let found = personas.find(id).cloned();
    found.ok_or_else(|| {
        let name = id.to_owned();
        let offered = personas.ids();
        UsageError::UnknownPersona { name, offered }.into()
    })
}

fn of_file(path: &Path, output: &Output) -> Result<Vec<ReadPersona>, Failure> {
    let bytes = Input::File(path.to_owned()).read(output)?;
    let read = read_personas(&bytes).map_err(|error| Failure::about(path, &error))?;
    for field in read.iter().flat_map(|it| &it.unknown_fields) {
        output.notice(&field.problem());
    }
    Ok(read)
}

/// Whoever has no home folder has made none.
fn made_in_window(output: &Output) -> Vec<ReadPersona> {
    let Ok(paths) = Paths::of_user() else {
        return Vec::new();
    };
    let file = VersionedFile::<PersonaBook>::at(paths.personas());
    let PersonaFile { entries, notice } = PersonaFile::of(file.load());
    if let Some(notice) = notice {
        output.notice(&notice);
    }
    entries.into_iter().filter_map(|it| it.read.ok()).collect()
}
