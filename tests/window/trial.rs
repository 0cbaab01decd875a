//! One test with a screen of its own.

use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::tool::{SCREEN, Tool};
use libtest_mimic::{Failed, Trial};
use std::env;
use std::fs;
use std::path::Path;

/// A test that gets a screen; when it fails, a picture of the screen is kept and named.
pub(crate) fn on_screen(
    name: &'static str,
    tools: &[&'static [Tool]],
    test: impl FnOnce(&Screen) -> Outcome + Send + 'static,
) -> Trial {
    let missing = missing([SCREEN].iter().chain(tools).copied().flatten().copied());
    let skipped = missing.is_some() && !is_ci();
    if let (Some(what), true) = (&missing, skipped) {
        announce_skipped(name, what);
    }
    let run = move || {
        if let Some(what) = missing {
            return Err(what.into());
        }
        let screen = Screen::start()?;
        test(&screen).map_err(|error| failure(name, &screen, &error.to_string()))
    };
    Trial::test(name, run).with_ignored_flag(skipped)
}

fn missing(tools: impl Iterator<Item = Tool>) -> Option<String> {
    let missing: Vec<Tool> = tools.filter(|tool| !tool.is_there()).collect();
    if missing.is_empty() {
        return None;
    }
    let programs: Vec<&str> = missing.iter().map(|tool| tool.program).collect();
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    let (programs, packages) = (programs.join(", "), packages.join(" "));
    Some(format!(
        "this machine has no {programs}; on Debian: apt-get install {packages}"
    ))
}

#[expect(
    clippy::print_stderr,
    reason = "a skipped test must not look like a passed one"
)]
fn announce_skipped(name: &str, reason: &str) {
    eprintln!("{name} is skipped: {reason}");
}

fn is_ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true")
}

fn failure(name: &str, screen: &Screen, reason: &str) -> Failed {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("window-{name}.png"));
    let picture = match screen.photograph(&path) {
        Ok(()) => path.display().to_string(),
        Err(error) => format!("none, because {error}"),
    };
    let log = fs::read_to_string(screen.log_file()).unwrap_or_default();
    format!("{reason}\n\nPicture of the screen: {picture}\nThe program said:\n{log}").into()
}
