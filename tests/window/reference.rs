//! A code looked up, and its name taken along by the system's clipboard.

use crate::accessibility::Role;
use crate::app::{App, ENGLISH};
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::trial;
use libtest_mimic::Trial;

/// What the gateway calls it.
const CODE: &str = "isv.code-invalid";

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial::on_screen(
        "reference_explains_and_copies_a_code",
        &[],
        explains_and_copies,
    )]
}

fn explains_and_copies(screen: &Screen) -> Outcome {
    let app = App::start(screen, ENGLISH)?;
    app.window().press(Role::Tab, "Reference")?;
    app.window().expect_absent("What to do")?;
    app.window().enter("Reference search", CODE)?;
    app.window().wait_for("What to do")?;
    app.window().press(Role::Button, &format!("Copy {CODE}"))?;
    app.window().wait_for("Copied.")?;
    // Away from the field, which would take the paste itself.
    app.window().press(Role::Tab, "Flow")?;
    app.window().wait_for("Ready")?;
    screen.press_key("ctrl+v")?;
    app.window().wait_for_parts(&["This is:", "code"])?;
    app.window().wait_for(CODE)
}
