//! Explains texts and files in the background.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;

use zeroize::Zeroizing;

use super::effect::InspectionKeys;
use super::{InspectionInput, MendedBody, TaskId, ViewMessage};
use crate::client::{InspectionHints, Inspections, LONGEST_INPUT};
use crate::i18n::{Fault, Problem};

/// Looks at an input with these keys; the outcome is the message to send.
pub(super) fn inspect(task: TaskId, input: &InspectionInput, keys: &InspectionKeys) -> ViewMessage {
    let hints = InspectionHints {
        keys: keys.known(),
        ..InspectionHints::default()
    };
    let inspections = match input {
        InspectionInput::Pasted(text) => Inspections::of(text.as_str().as_bytes(), hints),
        InspectionInput::Mended(MendedBody(body)) => Inspections::of(body, hints),
        InspectionInput::File(path) => match read(path) {
            Ok(bytes) => Inspections::of(&bytes, hints),
            Err(error) => return ViewMessage::InspectFailed(task, problem(path, &error)),
        },
    };
    ViewMessage::Inspected(task, Arc::new(inspections))
}

/// A file that may hold a key, up to one byte more than is looked at.
fn read(path: &Path) -> io::Result<Zeroizing<Vec<u8>>> {
    // Opening a pipe would wait for its writer.
    if !path.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Zeroizing::new(Vec::new());
    let most = LONGEST_INPUT as u64 + 1;
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn problem(path: &Path, error: &io::Error) -> Problem {
    Problem::new(Fault::Machine, "inspect-unreadable-file")
        .with("path", path.display())
        .with("reason", error)
}
