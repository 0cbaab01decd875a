//! The process that the window starts to apply a filter: a request on standard input, its answer
//! on standard output. It is no command for people.

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::{io, thread};

use super::output::print;
use crate::app::{FilterRequest, WORKER};
use crate::platform::limit_own_memory;

/// What an expression may use up, in bytes: enough for every filter of the largest answers.
const MOST_MEMORY: u64 = 4 << 30;
/// For definitions that call themselves, in bytes.
const STACK: usize = 64 << 20;

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
    limit_own_memory(MOST_MEMORY)?;
    let mut input = io::stdin();
    let request = FilterRequest::read(&mut input)?;
    let (end, ended) = channel();
    let answered = end.clone();
    let filter = thread::Builder::new().stack_size(STACK);
    filter.spawn(move || {
        let printed = request
            .answer()
            .map_err(io::Error::other)
            .and_then(|answer| {
                print(&answer)
                    .map(drop)
                    .map_err(|failure| io::Error::other(failure.problem.id))
            });
        // Nobody listens when the window has gone.
        let _ = answered.send(printed);
    })?;
    // An expression may have no end, and the window may be killed.
    thread::spawn(move || {
        let _ = io::copy(&mut input, &mut io::sink());
        let _ = end.send(Err(io::ErrorKind::UnexpectedEof.into()));
    });
    ended.recv().map_err(io::Error::other)?
}
