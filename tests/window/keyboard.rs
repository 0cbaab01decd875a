//! From the start to a member to a copied report, without a mouse.

use crate::app::{App, ENGLISH};
use crate::demo::MEMBER;
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::trial;
use libtest_mimic::Trial;

/// Begins a section of every English report.
const SECTION: &str = "## Request parameters";
const COPIED: &str = "The report of the call shown was copied.";

/// More than there are controls on the page; a focus that never arrives ends here.
const MOST_TABS: usize = 80;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial::on_screen("keyboard_by_shortcuts", &[], by_shortcuts),
        trial::on_screen("keyboard_by_the_list_of_commands", &[], by_commands),
        trial::on_screen("keyboard_by_tab_alone", &[], by_tab),
    ]
}

/// Two presses: Ctrl+D, Ctrl+Shift+R.
fn by_shortcuts(screen: &Screen) -> Outcome {
    let app = ready(screen)?;
    screen.press_key("ctrl+d")?;
    app.window().wait_for(MEMBER)?;
    screen.press_key("ctrl+shift+r")?;
    is_in_the_clipboard(&app, screen)
}

/// For who knows no shortcut but the one on the button.
fn by_commands(screen: &Screen) -> Outcome {
    let app = ready(screen)?;
    for (typed, then) in [("run demo", MEMBER), ("copy report", COPIED)] {
        screen.press_key("ctrl+k")?;
        app.window().wait_for("Commands")?;
        screen.type_text(typed)?;
        screen.press_key("Return")?;
        app.window().wait_for(then)?;
    }
    is_in_the_clipboard(&app, screen)
}

/// For who knows no shortcut at all.
fn by_tab(screen: &Screen) -> Outcome {
    let app = ready(screen)?;
    tab_to(&app, screen, "Run demo")?;
    screen.press_key("space")?;
    app.window().wait_for(MEMBER)?;
    tab_to(&app, screen, "Report")?;
    screen.press_key("Return")?;
    app.window().wait_for("Copy report")?;
    tab_to(&app, screen, "Copy report")?;
    screen.press_key("Return")?;
    is_in_the_clipboard(&app, screen)
}

fn ready(screen: &Screen) -> Outcome<App<'_>> {
    let app = App::start(screen, ENGLISH)?;
    app.window().wait_for("Run demo")?;
    app.window().expect_absent(MEMBER)?;
    screen.activate_window("alipay-explorer")?;
    Ok(app)
}

fn tab_to(app: &App<'_>, screen: &Screen, name: &str) -> Outcome {
    let mut passed = Vec::new();
    for _ in 0..MOST_TABS {
        screen.press_key("Tab")?;
        let focused = app.window().focused()?;
        if focused == name {
            return Ok(());
        }
        passed.push(focused);
    }
    Err(format!("Tab does not lead to {name:?}, but to {passed:?}").into())
}

/// What is in the clipboard is shown by pasting it where any text is taken.
fn is_in_the_clipboard(app: &App<'_>, screen: &Screen) -> Outcome {
    app.window().wait_for(COPIED)?;
    screen.press_key("ctrl+2")?;
    app.window().wait_for("Inspect input")?;
    screen.press_key("ctrl+v")?;
    app.window().wait_for_parts(&[SECTION]).map(drop)
}
