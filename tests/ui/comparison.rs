//! Two runs compared over the page.

use std::path::PathBuf;

use alipay_explorer::i18n::{LOCALES, Locale};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::demo::finished;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("comparison_folds_noise_and_escape_closes_it", folds_noise),
        trial("comparison_needs_a_file_that_is_a_run", foreign),
    ];
    for locale in LOCALES {
        let name = format!("comparison_with_a_file_in_{}", locale.tag());
        trials.push(trial(&name, move || with_a_file(locale)));
    }
    trials
}

/// Saves the run of a window without its secrets.
fn saved(home: &Home, window: &mut Window) -> PathBuf {
    let path = home
        .write("placeholder", b"")
        .with_file_name("demo.alipay-run");
    window.key(Modifiers::COMMAND, Key::S);
    *window.asked.dialog.lock().unwrap() = Some(path.clone());
    window.press_button("capsule-choose-place");
    let saved = window.text("notice-run-saved");
    window.wait_for(&saved);
    path
}

fn opened(window: &mut Window, path: PathBuf) {
    window.drop_file(path);
    window.wait_until("the opened run", |window| {
        window.app().state().capsule.is_replaying()
    });
}

fn wait_for_comparison(window: &mut Window) {
    window.wait_until("the comparison", |window| {
        window.app().state().comparison.shown.is_some()
    });
}

fn with_a_file(locale: Locale) {
    let home = Home::new(locale);
    let mut window = finished(&home, locale);
    let path = saved(&home, &mut window);
    opened(&mut window, path.clone());
    *window.asked.dialog.lock().unwrap() = Some(path);
    window.press_button("compare-file");
    wait_for_comparison(&mut window);
    for id in ["compare-title", "compare-meaning", "compare-same"] {
        let text = window.text(id);
        assert!(window.shows(&text), "{text}");
    }
    assert!(window.shows_part("demo.alipay-run"));
    assert!(!window.has("flow-run-demo"));
    window.check_names();
    window.press_button("compare-close");
    assert!(!window.app().state().comparison.is_open());
    assert!(
        window.app().state().capsule.is_replaying(),
        "the run is still there"
    );
}

fn folds_noise() {
    let home = Home::new(Locale::EN);
    let mut window = finished(&home, Locale::EN);
    let path = saved(&home, &mut window);
    opened(&mut window, path);
    window.press_button("compare-live");
    wait_for_comparison(&mut window);
    let live = window.text("compare-live-run");
    assert!(window.shows_part(&live));
    let comparison = window.app().state().comparison.shown.clone().unwrap();
    assert!(comparison.noise_count() > 0);
    assert!(!window.shows("nick_name"));
    let count = comparison.noise_count().to_string();
    let toggle = window
        .locale
        .text_with("compare-show-noise", &[("count", &count)]);
    window.by_role(Role::CheckBox, &toggle).click();
    window.wait_for("nick_name");
    let place = |window: &Window| window.by_role(Role::CheckBox, &toggle).rect().top();
    let before = place(&window);
    window.key(Modifiers::NONE, Key::End);
    assert!(place(&window) < before, "the page went up");
    window.key(Modifiers::NONE, Key::Home);
    assert!((place(&window) - before).abs() < 1.0, "and is back");
    window.key(Modifiers::NONE, Key::Escape);
    assert!(!window.app().state().comparison.is_open());
}

fn foreign() {
    let home = Home::new(Locale::EN);
    let mut window = finished(&home, Locale::EN);
    let path = saved(&home, &mut window);
    opened(&mut window, path);
    let other = home.write("no-run.alipay-run", b"no run");
    *window.asked.dialog.lock().unwrap() = Some(other);
    window.press_button("compare-file");
    window.wait_until("the problem", |window| {
        window.shows_part("This is no saved run.")
    });
    assert!(!window.app().state().comparison.is_open());
    assert!(window.app().state().comparison.waiting.is_none());
}
