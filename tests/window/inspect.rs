//! A text that was found somewhere, given to the window and recognised.

use crate::accessibility::Role;
use crate::app::{App, CHINESE, ENGLISH};
use crate::outcome::Outcome;
use crate::screen::Screen;
use crate::{locale, trial};
use libtest_mimic::Trial;

const REDIRECT: &str = "https://shop.example/callback?app_id=2021000000000001&scope=auth_user&auth_code=4b203fe6c11548bcabd8da5bb087a83b";

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial::on_screen("inspect_recognises_a_redirect", &[], redirect),
        trial::on_screen("inspect_lists_the_parts_of_a_log", &[], log),
    ]
}

fn redirect(screen: &Screen) -> Outcome {
    let app = App::start(screen, ENGLISH)?;
    app.window().press(Role::Tab, "Inspect")?;
    app.window().expect_absent("This is:")?;
    app.window().enter("Inspect input", REDIRECT)?;
    app.window().press(Role::PushButton, "Inspect")?;
    app.window().wait_for_parts(&["This is:", "redirect"])?;
    app.window().wait_for("2021000000000001")?;
    // The code is as good as a password, so only its ends are shown.
    let tree = app.window().tree()?;
    let mut shown = tree.lines().filter(|node| !node.contains("entry"));
    match shown.find(|node| node.contains("4b203fe6c11548bcabd8da5bb087a83b")) {
        None => Ok(()),
        Some(node) => Err(format!("the whole code is shown: {node}").into()),
    }
}

fn log(screen: &Screen) -> Outcome {
    let name = locale::text("zh-CN", "inspect-input")?;
    let button = locale::text("zh-CN", "inspect")?;
    let page = locale::text("zh-CN", "page-inspect")?;
    let log = format!(
        "2026-03-05 15:30:00 ERROR code=40002 sub_code=isv.code-invalid\n2026-03-05 15:30:01 INFO {REDIRECT}"
    );
    let app = App::start(screen, CHINESE)?;
    app.window().press(Role::Tab, &page)?;
    app.window().enter(&name, &log)?;
    app.window().press(Role::PushButton, &button)?;
    // The second line of the log is a part of its own; pressing its row shows it.
    let kind = locale::text("zh-CN", "kind-authorization-redirect")?;
    let row = app.window().wait_for_parts(&[&kind, "2"])?;
    app.window().press(Role::Tab, &row)?;
    app.window().wait_for("2021000000000001")
}
