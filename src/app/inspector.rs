//! Explains texts and files in the background.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::effect::InspectionKeys;
use super::{InspectionInput, MendedBody, TaskId, ViewMessage};
use crate::client::{InspectionHints, Inspections, LONGEST_INPUT};
use crate::i18n::{Fault, Problem};
use crate::platform::read_beginning;

/// Looks at an input with these keys; the outcome is the message to send.
pub(super) fn inspect(task: TaskId, input: &InspectionInput, keys: &InspectionKeys) -> ViewMessage {
    let hints = InspectionHints {
        keys: keys.known(),
        ..InspectionHints::default()
    };
    let inspections = match input {
        InspectionInput::Pasted(text) => Inspections::of(text.as_str().as_bytes(), hints),
        InspectionInput::Mended(MendedBody(body)) => Inspections::of(body, hints),
        // One byte more than is looked at, so that it is told when something was left out.
        InspectionInput::File(path) => match read_beginning(path, LONGEST_INPUT + 1) {
            Ok(bytes) => Inspections::of(&bytes, hints),
            Err(error) => return ViewMessage::InspectFailed(task, problem(path, &error)),
        },
    };
    ViewMessage::Inspected(task, Arc::new(inspections))
}

fn problem(path: &Path, error: &io::Error) -> Problem {
    Problem::new(Fault::Machine, "inspect-unreadable-file")
        .with("path", path.display())
        .with("reason", error)
}
