//! The log of a window: what happened, and nothing secret.

use crate::accessibility::Role;
use crate::app::{App, ENGLISH};
use crate::demo;
use crate::outcome::Outcome;
use crate::patience::{PATIENCE, until};
use crate::screen::Screen;
use crate::trial;
use libtest_mimic::Trial;
use std::fs;
use std::path::Path;

/// Codes have 32 characters, tokens 40, signatures 344: no word of the log is nearly so long.
const LONGEST_WORD: usize = 28;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial::on_screen(
        "log_tells_calls_and_no_secrets",
        &[],
        calls,
    )]
}

fn calls(screen: &Screen) -> Outcome {
    let app = App::start(screen, ENGLISH)?;
    demo::run(&app)?;
    app.window().press(Role::Button, "Copy authorization URL")?;
    let folder = screen.home().join(".cache/alipay-explorer/log");
    let log = until("both calls in the log", PATIENCE, || {
        let log = written(&folder)?;
        let calls = ["alipay.system.oauth.token", "alipay.user.info.share"];
        Ok(calls.iter().all(|call| log.contains(call)).then_some(log))
    })?;
    if !log.contains("the window opens") {
        return Err(format!("the log does not tell the start: {log}").into());
    }
    let mut words = log.split(|letter: char| !letter.is_ascii_alphanumeric());
    match words.find(|word| word.len() > LONGEST_WORD) {
        Some(word) => Err(format!("a secret stands in the log: {word}").into()),
        None => Ok(()),
    }
}

/// All that stands in the files of the folder.
fn written(folder: &Path) -> Outcome<String> {
    let mut all = String::new();
    if folder.exists() {
        for file in fs::read_dir(folder)? {
            all += &fs::read_to_string(file?.path())?;
        }
    }
    Ok(all)
}
