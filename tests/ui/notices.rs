//! The notice in the status bar, and when it goes.

use alipay_explorer::i18n::Locale;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("notice_goes_with_its_page", goes_with_its_page),
        trial("notice_of_a_problem_stays_on_its_page", problem_stays),
    ]
}

fn goes_with_its_page() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("flow-copy-url");
    assert!(window.shows(&window.text("notice-copied")));
    window.press("page-settings");
    assert!(!window.shows(&window.text("notice-copied")));
    assert!(window.shows(&window.text("status-ready")));
}

fn problem_stays() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let problem = window.text("report-nothing-shown");
    window.wait_for_start(&problem);
    window.press("run-after-paste");
    assert!(window.shows_part(&problem), "still on the page");
    window.press("page-keys");
    assert!(!window.shows_part(&problem));
}
