//! The process that the window starts to apply a filter: a request on standard input, its answer
//! on standard output. It is no command for people.

use std::ffi::OsString;
use std::io::{self, Read as _};
use std::process::ExitCode;

use super::output::print;
use crate::app::{FilterRequest, WORKER};

/// Whether the arguments are those of the window.
pub(super) fn is_asked_for(arguments: &[OsString]) -> bool {
    matches!(arguments, [_program, only] if only == WORKER)
}

/// Answers one request.
pub(super) fn work() -> ExitCode {
    match answer() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "no filter was applied");
            ExitCode::from(2)
        }
    }
}

fn answer() -> io::Result<()> {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input)?;
    let request = FilterRequest::parse(&input).ok_or(io::ErrorKind::InvalidInput)?;
    // Nobody is told when the window has gone.
    print(&request.answer()?).map_err(|failure| io::Error::other(failure.problem.id))?;
    Ok(())
}
