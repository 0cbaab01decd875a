//! The window without a mouse.

use alipay_explorer::app::COMMANDS;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::storage::Theme;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use libtest_mimic::Trial;

use crate::demo;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

const REGIONS: [&str; 4] = [
    "region-top-bar",
    "region-rail",
    "region-page",
    "region-status-bar",
];

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial(
            "keyboard_question_mark_belongs_to_the_field",
            question_mark_is_typed,
        ),
        trial(
            "keyboard_counts_what_was_held_when_the_key_went_down",
            held_then,
        ),
        trial("keyboard_chooses_from_a_list_and_closes_it", chooses),
        trial("keyboard_finds_no_command", finds_none),
        trial("keyboard_goes_round_the_regions", goes_round),
        trial("keyboard_enters_a_region_with_tab", tab_enters),
        trial(
            "keyboard_goes_through_the_top_bar_from_left_to_right",
            top_bar,
        ),
    ];
    for locale in LOCALES {
        let name = format!("keyboard_sheet_names_every_key_in_{}", locale.tag());
        trials.push(trial(&name, move || sheet(locale)));
    }
    trials
}

fn sheet(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    window.key(Modifiers::SHIFT, Key::Questionmark);
    assert!(window.shows(&window.text("shortcuts")));
    for command in COMMANDS {
        let Some(shortcut) = command.shortcut else {
            continue;
        };
        assert!(window.shows(&shortcut.label()), "{}", command.title);
        assert!(
            window.shows(&window.text(command.title)),
            "{}",
            command.title
        );
    }
    window.key(Modifiers::NONE, Key::Escape);
    assert!(!window.shows(&window.text("shortcuts")), "Esc closes it");
}

fn question_mark_is_typed() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let field = window.text("auth-code");
    window.focus(&field);
    window.key(Modifiers::SHIFT, Key::Questionmark);
    assert!(window.app().state().overlay.is_none());
}

/// Pressed fast, Shift is up again before the next frame: Ctrl+Shift+R must not become Ctrl+R,
/// which would spend the refresh token.
fn held_then() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    let calls = window.app().state().exchanges.len();
    window.event(Event::Key {
        key: Key::R,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::COMMAND | Modifiers::SHIFT,
    });
    window.wait_for(&window.text("notice-report-copied"));
    assert_eq!(window.app().state().exchanges.len(), calls);
}

fn chooses() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let dark = window.text(Theme::Dark.title());
    window.by_role(Role::ComboBox, "Theme").focus();
    window.settle();
    window.key(Modifiers::NONE, Key::Enter);
    assert!(
        window.names(Role::Button).contains(&dark),
        "the list is open"
    );
    for _ in 0..Theme::ALL.len() {
        window.key(Modifiers::NONE, Key::Tab);
        if window.focused().as_deref() == Some(&dark) {
            break;
        }
    }
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state().settings.theme, Theme::Dark);
    assert!(!window.names(Role::Button).contains(&dark), "it is closed");
}

fn finds_none() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.key(Modifiers::COMMAND, Key::K);
    window.event(Event::Text("zzz".to_owned()));
    window.wait_for(&window.text("commands-none"));
}

fn goes_round() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    for region in REGIONS.iter().chain(&REGIONS) {
        window.key(Modifiers::NONE, Key::F6);
        assert_eq!(window.focused(), Some(window.text(region)));
    }
    for region in [
        "region-page",
        "region-rail",
        "region-top-bar",
        "region-status-bar",
    ] {
        window.key(Modifiers::SHIFT, Key::F6);
        assert_eq!(window.focused(), Some(window.text(region)));
    }
}

fn top_bar() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.key(Modifiers::NONE, Key::F6);
    let names = ["profile", "profile-new", "language", "theme", "commands"];
    for name in names {
        window.key(Modifiers::NONE, Key::Tab);
        assert_eq!(window.focused(), Some(window.text(name)));
    }
    let left = |role, name: &str| window.place(role, &window.text(name)).left();
    let places = [
        left(Role::ComboBox, "language"),
        left(Role::ComboBox, "theme"),
        left(Role::Button, "commands"),
    ];
    assert!(places.is_sorted(), "{places:?}");
}

fn tab_enters() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.key(Modifiers::NONE, Key::F6);
    window.key(Modifiers::NONE, Key::F6);
    window.key(Modifiers::NONE, Key::Tab);
    assert_eq!(
        window.focused(),
        Some(window.text("page-flow")),
        "the first of the rail"
    );
    window.key(Modifiers::NONE, Key::F6);
    assert_eq!(
        window.focused(),
        Some(window.text("region-page")),
        "from within the rail"
    );
}
