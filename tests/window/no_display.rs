//! On a machine without a screen the program says what works there.

use crate::app::PROGRAM;
use crate::outcome::Outcome;
use crate::process::run;
use libtest_mimic::Trial;
use std::process::Command;
use std::time::Duration;

const QUICKLY: Duration = Duration::from_secs(10);

pub(crate) fn trials() -> Vec<Trial> {
    vec![Trial::test("no_display_names_the_command_line", || {
        Ok(names_the_command_line()?)
    })]
}

fn names_the_command_line() -> Outcome {
    let home = tempfile::TempDir::new()?;
    let mut command = Command::new(PROGRAM);
    command
        .env("HOME", home.path())
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("XDG_RUNTIME_DIR")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET");
    let output = run(&mut command, QUICKLY)?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    if output.status.code() != Some(2) {
        return Err(format!("exit code 2 was due, not {}:\n{complaint}", output.status).into());
    }
    if !complaint.contains("alipay-explorer flow") {
        return Err(format!("the way out is not named:\n{complaint}").into());
    }
    Ok(())
}
