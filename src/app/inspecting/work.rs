//! Explains texts and files in the background.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::{HiddenBytes, InspectMessage, InspectionInput};
use crate::app::TaskId;
use crate::app::effect::InspectionKeys;
use crate::client::{InspectionHints, Inspections, LONGEST_INPUT};
use crate::i18n::{Fault, Problem};
use crate::platform::read_beginning;
use crate::protocol::Charset;

/// Looks at an input with these keys; the outcome is the message to send.
pub(super) fn explain(
    task: TaskId,
    input: &InspectionInput,
    charset: Option<Charset>,
    keys: &InspectionKeys,
) -> InspectMessage {
    let hints = InspectionHints {
        keys: keys.known(),
        charset,
        ..InspectionHints::default()
    };
    let found = match input {
        InspectionInput::Pasted(text) => Inspections::of(text.as_str().as_bytes(), hints),
        InspectionInput::Line(HiddenBytes(body)) | InspectionInput::Mended(HiddenBytes(body)) => {
            Inspections::of(body, hints)
        }
        // One byte more than is looked at, so that it is told when something was left out.
        InspectionInput::File(path) => match read_beginning(path, LONGEST_INPUT + 1) {
            Ok(bytes) => Inspections::of(&bytes, hints),
            Err(error) => return InspectMessage::Failed(task, problem(path, &error)),
        },
    };
    InspectMessage::Found(task, Arc::new(found))
}

fn problem(path: &Path, error: &io::Error) -> Problem {
    Problem::new(Fault::Machine, "inspect-unreadable-file")
        .with("path", path.display())
        .with("reason", error)
}
