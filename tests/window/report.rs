//! The support report, on its way to somebody else by the system's clipboard.

use crate::accessibility::Role;
use crate::app::{App, ENGLISH};
use crate::demo;
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::trial;
use libtest_mimic::Trial;

/// Begins a section of every English report.
const SECTION: &str = "## Request parameters";

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial::on_screen(
        "report_reaches_the_clipboard",
        &[],
        reaches_the_clipboard,
    )]
}

/// What is in the clipboard is shown by pasting it where any text is taken.
fn reaches_the_clipboard(screen: &Screen) -> Outcome {
    let app = App::start(screen, ENGLISH)?;
    demo::run(&app)?;
    app.window().press(Role::Tab, "Report")?;
    app.window().press(Role::Button, "Copy report")?;
    app.window()
        .wait_for("The report of the call shown was copied.")?;
    screen.press_key("ctrl+v")?;
    app.window().wait_for("Inspect input")?;
    let pasted = app.window().wait_for_parts(&[SECTION])?;
    if pasted.contains(demo::MEMBER) {
        return Err(format!("the report names the member: {pasted}").into());
    }
    Ok(())
}
