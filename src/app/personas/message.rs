//! What can happen to the user's personas.

use std::sync::Arc;

use super::{PersonaCheck, PersonaEntry, PersonaFault};
use crate::app::TaskId;
use crate::i18n::Problem;
use crate::simulator::Persona;

/// Something about the user's personas.
#[derive(Debug)]
pub enum PersonaMessage {
    /// The file was read.
    Loaded(PersonaFile),
    /// Write a new one that begins as this one.
    NewFrom(Arc<Persona>),
    /// Write this one anew.
    Edit(PersonaEntry),
    /// Check what was typed.
    Check(String),
    /// What came out.
    Checked(TaskId, Box<PersonaCheck>),
    /// Keep what was typed.
    Save(String),
    /// What came of it.
    Saved(TaskId, Result<PersonaFile, PersonaFault>),
    /// Close the editor.
    Discard,
    /// Take one out of the file.
    Delete(PersonaEntry),
    /// What came of it.
    Deleted(Result<PersonaFile, Problem>),
}

/// Everything in the user's file.
#[derive(Clone, Debug, Default)]
pub struct PersonaFile {
    /// The personas.
    pub entries: Vec<PersonaEntry>,
    /// What is to be told about the file.
    pub notice: Option<Problem>,
}
