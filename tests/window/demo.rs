//! The first minute: start, one click, a member.

use crate::accessibility::Role;
use crate::app::{App, CHINESE, ENGLISH};
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::{locale, trial};
use libtest_mimic::Trial;

/// The nickname of the simulator's persona `buyer`.
pub(crate) const MEMBER: &str = "买家沙箱";

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial::on_screen("demo_in_english", &[], in_english),
        trial::on_screen("demo_in_chinese", &[], in_chinese),
    ]
}

/// Presses `Run demo` in an English window and waits for the member.
pub(crate) fn run(app: &App<'_>) -> Outcome {
    app.window().press(Role::Button, "Run demo")?;
    app.window().wait_for(MEMBER)
}

fn in_english(screen: &Screen) -> Outcome {
    let app = App::start(screen, ENGLISH)?;
    app.window().expect_absent(MEMBER)?;
    run(&app)?;
    app.window().wait_for("Signature: verified")
}

fn in_chinese(screen: &Screen) -> Outcome {
    let button = locale::text("zh-CN", "flow-run-demo")?;
    let verified = locale::text("zh-CN", "verdict-verified")?;
    let app = App::start(screen, CHINESE)?;
    app.window().expect_absent(MEMBER)?;
    app.window().expect_absent(&verified)?;
    app.window().press(Role::Button, &button)?;
    app.window().wait_for(MEMBER)?;
    app.window().wait_for_parts(&[&verified]).map(drop)
}
