//! The state of page Inspect.

use std::sync::Arc;

use super::InspectionInput;
use crate::app::{Remote, TaskId};
use crate::client::{Inspection, Inspections};
use crate::i18n::Problem;
use crate::protocol::Charset;

/// What was given, and what was found in it.
#[derive(Debug, Default)]
pub struct InspectDesk {
    /// What was found.
    pub found: Remote<Arc<Inspections>, Problem>,
    /// The part of it that is shown.
    pub chosen_part: usize,
    /// What was inspected, to look at it again under other keys.
    pub input: Option<InspectionInput>,
    /// The character set it was asked to be read in; without one it is recognised.
    pub charset: Option<Charset>,
    /// The work under way.
    pub task: Option<TaskId>,
}

impl InspectDesk {
    /// The part that is shown.
    #[must_use]
    pub fn shown_part(&self) -> Option<&Inspection> {
        self.found.value()?.part(self.chosen_part)
    }

    /// Whether the bytes of what was given are at hand, so that they can be read in another
    /// character set. A pasted text has come as characters.
    #[must_use]
    pub fn has_bytes(&self) -> bool {
        let input = self.input.as_ref();
        input.is_some_and(|input| !matches!(input, InspectionInput::Pasted(_)))
    }
}
