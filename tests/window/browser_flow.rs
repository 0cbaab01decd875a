//! Consent given by a person in a real browser.

use crate::accessibility::Role;
use crate::app::{App, ENGLISH};
use crate::authorization::consent;
use crate::demo::MEMBER;
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::tool::BROWSER;
use crate::trial;
use libtest_mimic::Trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial::on_screen("browser_consent_then_paste", &[BROWSER], then_paste),
        trial::on_screen(
            "browser_consent_caught_on_loopback",
            &[BROWSER],
            caught_on_loopback,
        ),
    ]
}

fn then_paste(screen: &Screen) -> Outcome {
    let app = App::start(screen, ENGLISH)?;
    app.window().expect_absent(MEMBER)?;
    app.window().press(Role::Button, "Authorize in browser")?;
    let browser = consent(&app)?;
    let redirect = browser.wait_for_url("auth_code=")?;
    app.window().enter("Auth code or redirect URL", &redirect)?;
    screen.press_key("Return")?;
    app.window().wait_for(MEMBER)
}

fn caught_on_loopback(screen: &Screen) -> Outcome {
    let app = App::start(screen, ENGLISH)?;
    app.window().expect_absent(MEMBER)?;
    app.window()
        .press(Role::CheckBox, "Catch the redirect on this computer")?;
    app.window().press(Role::Button, "Authorize in browser")?;
    let _browser = consent(&app)?;
    app.window().wait_for(MEMBER)
}
