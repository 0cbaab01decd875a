//! The smallest window: what does not fit can be reached, and what comes next is in sight.

use alipay_explorer::app::{COMMANDS, Page};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::simulator::PERSONAS;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

const SIZE: [f32; 2] = [960.0, 600.0];
/// Top of the status bar in the smallest window, in points.
const STATUS_BAR: f32 = 560.0;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("small_command_list_follows_the_arrows", commands),
        trial("small_persona_list_opens_at_its_line", personas),
        trial("small_reference_keeps_its_width", reference),
        trial("small_inspect_rows_are_one_line_high", rows),
    ];
    for locale in LOCALES {
        let name = format!("small_preflight_leaves_the_next_step_in_{}", locale.tag());
        trials.push(trial(&name, move || preflight(locale)));
    }
    trials
}

fn commands() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open_in(&home, Locale::EN, SIZE);
    window.key(Modifiers::COMMAND, Key::K);
    for _ in COMMANDS {
        window.key(Modifiers::NONE, Key::ArrowDown);
    }
    let name = window.text("page-settings");
    let last = window.place(Role::Button, &name);
    assert!(last.bottom() < STATUS_BAR, "{last:?}");
    window.key(Modifiers::NONE, Key::ArrowUp);
    window.key(Modifiers::NONE, Key::ArrowDown);
    window.key(Modifiers::NONE, Key::Enter);
    assert_eq!(window.app().state().page, Page::Settings);
}

fn personas() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open_in(&home, Locale::EN, SIZE);
    let last = PERSONAS.last().unwrap();
    let name = window.text(&last.text_id());
    window.choose("persona", &name);
    let combo = window.text("persona");
    window.press_named(&combo);
    let line = window.place(Role::Button, &name);
    assert!(line.bottom() < STATUS_BAR, "{line:?}");
}

fn reference() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open_in(&home, Locale::EN, SIZE);
    window.press("page-reference");
    let left = |window: &Window| {
        let empty = window.text("reference-empty");
        window.place_of_text(&empty).left()
    };
    let before = left(&window);
    let field = window.text("reference-search");
    window.type_into(&field, "qqqqqqqq");
    assert!(window.shows(&window.text("reference-nothing")));
    let moved = (left(&window) - before).abs();
    assert!(moved < 0.5, "the list keeps its width: {moved}");
}

fn rows() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open_in(&home, Locale::EN, SIZE);
    let refusal = "2026-03-05 15:30:00 ERROR code=40002 sub_code=isv.code-invalid";
    let address = "2026-03-05 15:30:01 INFO https://shop.example/callback?auth_code=4b203fe6c11548bcabd8da5bb087a83b&state=1";
    window.release_focus();
    window.paste(&format!("{refusal}\n{address}\n{refusal}"));
    window.wait_until("the parts", |window| {
        let state = window.app().state();
        state
            .inspect
            .found
            .ready()
            .is_some_and(|found| found.parts.len() > 2)
    });
    let heights: Vec<_> = (1..=3)
        .map(|number| window.place(Role::Tab, &format!("{number} ")).height())
        .collect();
    let first = heights.first().copied().unwrap();
    let is_same = |height: &f32| (height - first).abs() < 0.5;
    assert!(heights.iter().all(is_same), "{heights:?}");
}

fn preflight(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open_in(&home, locale, SIZE);
    window.press("flow-preflight");
    window.wait_for(&window.text("notice-preflight-good"));
    let name = window.text("flow-authorize");
    let button = window.place(Role::Button, &name);
    assert!(button.bottom() < STATUS_BAR, "{button:?}");
}
