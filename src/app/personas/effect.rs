//! What the outside is asked to do for the user's personas.

use std::sync::Arc;

use crate::app::TaskId;
use crate::simulator::Persona;

/// A request about personas.
#[derive(Debug)]
pub enum PersonaEffect {
    /// Check a text.
    Check {
        /// Answer with this number.
        task: TaskId,
        /// The text.
        text: String,
        /// The ids that it must not have.
        taken: Vec<String>,
    },
    /// Change the file.
    Write(PersonaJob),
    /// Let the running simulator offer these beside the built-in ones.
    Offer(Vec<Arc<Persona>>),
}

/// A change of the file.
#[derive(Debug)]
pub enum PersonaJob {
    /// Keep a persona.
    Save {
        /// Answer with this number.
        task: TaskId,
        /// The persona.
        text: String,
        /// What it replaces; nothing if it is new.
        replaces: Option<Arc<str>>,
    },
    /// Take this one out.
    Delete(Arc<str>),
}
