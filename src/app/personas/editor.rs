//! A persona that is being written.

use std::ops::Range;
use std::sync::Arc;

use crate::app::TaskId;
use crate::i18n::{Explain as _, Problem};
use crate::simulator::{PersonaError, ReadPersona};

/// What the window knows of the persona that is open. What is typed stands in its draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonaEditor {
    /// Counts the openings, so that a draft knows whether it is of this one.
    pub opening: u64,
    /// The text in the file that saving replaces; `None` for a new persona.
    pub replaces: Option<Arc<str>>,
    /// What the editor begins with.
    pub start: String,
    /// What was found about the newest text that was checked.
    pub check: Option<PersonaCheck>,
    /// The check under way.
    pub checking: Option<TaskId>,
    /// The saving under way.
    pub saving: Option<TaskId>,
}

/// A persona that can be saved, or why it cannot.
pub type PersonaCheck = Result<ReadPersona, PersonaFault>;

/// What stands in the way of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonaFault {
    /// What to tell.
    pub problem: Problem,
    /// The bytes of the text that are at fault, if it is the text.
    pub range: Option<Range<usize>>,
}

impl From<PersonaError> for PersonaFault {
    fn from(error: PersonaError) -> Self {
        Self {
            problem: error.problem(),
            range: Some(error.place.range),
        }
    }
}

impl From<Problem> for PersonaFault {
    fn from(problem: Problem) -> Self {
        Self {
            problem,
            range: None,
        }
    }
}
