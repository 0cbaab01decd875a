//! A program that ends when the test that started it ends.

use crate::outcome::Outcome;
use crate::patience::until;
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::time::Duration;

/// How long a program may take to end when asked.
const COURTESY: Duration = Duration::from_secs(3);

/// A started program; dropping it ends it and waits for its end.
pub(crate) struct Process {
    name: String,
    child: Child,
}

impl Process {
    /// Starts the program without standard input.
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command
            .stdin(Stdio::null())
            .spawn()
            .map_err(|error| format!("{name} does not start: {error}"))?;
        Ok(Self { name, child })
    }

    /// What the program prints, if the command asked for a pipe.
    pub(crate) fn stdout(&mut self) -> Outcome<ChildStdout> {
        let stdout = self.child.stdout.take();
        stdout.ok_or_else(|| format!("{} has no pipe to read from", self.name).into())
    }

    /// The number by which the system knows it.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// How the program ended, if it has.
    pub(crate) fn ended(&mut self) -> Outcome<Option<ExitStatus>> {
        Ok(self.child.try_wait()?)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Asked to end, a program removes its sockets and lock files and ends its own children.
        if let Ok(None) = self.ended() {
            let _ = Command::new("sh")
                .args(["-c", &format!("kill {}", self.id())])
                .status();
            let _ = until(&format!("the end of {}", self.name), COURTESY, || {
                self.ended()
            });
        }
        // It may have ended by then, and nothing is left to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a program to its end and returns what it printed; one that takes longer is killed.
///
/// The output must be short enough to fit the pipe (64 KiB).
pub(crate) fn run(command: &mut Command, patience: Duration) -> Outcome<Output> {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = Process::start(command)?;
    let status = until(&format!("the end of {command:?}"), patience, || {
        process.ended()
    })?;
    Ok(Output {
        status,
        stdout: read(process.child.stdout.take())?,
        stderr: read(process.child.stderr.take())?,
    })
}

/// Like [`run`], but an exit code other than 0 is an error with what the program complained about.
pub(crate) fn run_well(command: &mut Command, patience: Duration) -> Outcome<String> {
    let output = run(command, patience)?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!("{command:?} ended with {}:\n{complaint}", output.status).into())
}

fn read(pipe: Option<impl std::io::Read>) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    if let Some(mut pipe) = pipe {
        pipe.read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
