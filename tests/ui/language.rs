//! Language and theme change at once and are remembered.

use alipay_explorer::app::Page;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::storage::Theme;
use libtest_mimic::Trial;

use crate::demo;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

/// Names that the page Flow shows after the demo.
const NAMES: [&str; 24] = [
    "page-flow",
    "page-inspect",
    "page-simulator",
    "page-settings",
    "tab-fields",
    "tab-raw",
    "tab-signature",
    "tab-hints",
    "tab-request",
    "profile",
    "profile-new",
    "language",
    "theme",
    "persona",
    "commands",
    "flow-run-demo",
    "flow-restart",
    "flow-authorize",
    "flow-copy-url",
    "flow-query",
    "auth-code",
    "filter",
    "reveal-secrets",
    "run-after-paste",
];

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("language_changes_every_name_at_once", changes_every_name),
        trial("language_and_theme_are_remembered", are_remembered),
        trial("language_can_be_changed_in_settings", changes_in_settings),
        trial("theme_changes_at_once", theme_changes),
    ]
}

fn changes_every_name() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    for (from, to) in [(Locale::EN, Locale::ZH_CN), (Locale::ZH_CN, Locale::EN)] {
        window.locale = from;
        for id in NAMES {
            assert!(window.has(id), "{id} in {}", from.tag());
        }
        window.choose("language", to.own_name());
        for id in NAMES {
            assert!(!window.has(id), "{id} is still in {}", from.tag());
        }
        window.locale = to;
        for id in NAMES {
            assert!(window.has(id), "{id} in {}", to.tag());
        }
        assert!(window.shows(demo::MEMBER), "the member stays");
    }
}

fn are_remembered() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let dark = window.text(Theme::Dark.title());
    window.choose("theme", &dark);
    window.choose("language", Locale::ZH_CN.own_name());
    window.wait_until("the settings on disk", |_| {
        let settings = home.settings();
        settings.locale() == Locale::ZH_CN && settings.theme == Theme::Dark
    });
    drop(window);

    let window = Window::open(&home, Locale::ZH_CN);
    assert!(window.has("flow-run-demo"), "Chinese from the start");
    assert!(window.is_dark());
}

fn changes_in_settings() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press(Page::Settings.title());
    for locale in LOCALES {
        window.press_tab(locale.own_name());
        window.locale = locale;
        assert!(window.has(Page::Settings.title()), "{}", locale.tag());
    }
}

fn theme_changes() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    assert!(!window.is_dark());
    let dark = window.text(Theme::Dark.title());
    window.choose("theme", &dark);
    assert!(window.is_dark());
    window.press(Page::Settings.title());
    let light = window.text(Theme::Light.title());
    window.press_tab(&light);
    assert!(!window.is_dark());
    assert_eq!(window.chosen("theme"), Some(light));
}
