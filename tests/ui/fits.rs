//! The smallest window still shows everything.

use alipay_explorer::app::{InspectorTab, Page};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::Environment;
use libtest_mimic::Trial;

use crate::demo::MEMBER;
use crate::home::Home;
use crate::profiles;
use crate::trial::trial;
use crate::window::Window;

/// Width of the smallest window, in points.
const WIDTH: f32 = 960.0;

pub(crate) fn trials() -> Vec<Trial> {
    LOCALES
        .into_iter()
        .map(|locale| {
            let name = format!("small_window_cuts_nothing_off_in_{}", locale.tag());
            trial(&name, move || cuts_nothing_off(locale))
        })
        .collect()
}

fn cuts_nothing_off(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open_in(&home, locale, [WIDTH, 600.0]);
    for persona in ["buyer", "open-id-only", "no-nickname"] {
        window.press(Page::Flow.title());
        window.choose("persona", &window.text(&format!("persona-{persona}")));
        let before = window.app().state().exchanges.len();
        window.press("flow-run-demo");
        window.wait_until(MEMBER, |window| {
            window.app().state().exchanges.len() == before + 2
        });
        // The tree on the tab Raw scrolls sideways.
        let tabs = InspectorTab::ALL.into_iter();
        for tab in tabs.filter(|tab| *tab != InspectorTab::Raw) {
            window.press(tab.title());
            expect_all_within(&window, tab.title());
        }
    }
    for page in Page::ALL {
        window.press(page.title());
        expect_all_within(&window, page.title());
    }
    window.press(Page::Flow.title());
    profiles::create(&mut window, "Mine", Environment::Custom);
    expect_all_within(&window, "credentials");
}

fn expect_all_within(window: &Window, place: &str) {
    let outside: Vec<_> = window
        .edges()
        .into_iter()
        .filter(|(right, _)| *right > WIDTH)
        .collect();
    assert!(outside.is_empty(), "{place}: {outside:?}");
}
