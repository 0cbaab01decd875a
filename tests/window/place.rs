//! The window comes back where it was, also when it was closed right after it was moved.

use crate::app::{App, ENGLISH};
use crate::outcome::Outcome;
use crate::patience::{PATIENCE, until};
use crate::screen::Screen;
use crate::trial;
use libtest_mimic::Trial;

/// Width and height, other than those of the first start.
const SIZE: [&str; 2] = ["1130", "690"];

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial::on_screen("place_is_kept_at_the_end", &[], is_kept)]
}

fn is_kept(screen: &Screen) -> Outcome {
    let mut app = App::start(screen, ENGLISH)?;
    app.window().wait_for("Run demo")?;
    let window = screen.activate_window("alipay-explorer")?;
    let before = screen.geometry(&window)?;
    screen.arrange(&window, SIZE, ["150", "120"])?;
    let arranged = until("the new size", PATIENCE, || {
        let now = screen.geometry(&window)?;
        let is_there = now != before && now.contains(&SIZE.join("x"));
        Ok(is_there.then_some(now))
    })?;
    screen.press_key("alt+F4")?;
    app.wait_for_end()?;

    let again = App::start(screen, ENGLISH)?;
    again.window().wait_for("Run demo")?;
    let window = screen.activate_window("alipay-explorer")?;
    let opened = screen.geometry(&window)?;
    if opened == arranged {
        return Ok(());
    }
    Err(format!("closed at {arranged}\nopened at {opened}").into())
}
