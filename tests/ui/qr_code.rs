//! The authorization for a phone.

use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::Environment;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::profiles;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![trial(
        "qr_code_is_not_offered_for_the_simulator",
        not_for_the_simulator,
    )];
    for locale in LOCALES {
        let name = format!("qr_code_of_the_sandbox_in_{}", locale.tag());
        trials.push(trial(&name, move || sandbox(locale)));
    }
    trials
}

fn not_for_the_simulator() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("qr-show");
    assert!(!window.has("qr-copy"), "no phone reaches it");
}

fn sandbox(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    profiles::create(&mut window, "Mine", Environment::Sandbox);
    window.enter("app-id", "9021000123456789");
    window.enter("redirect-uri", "http://127.0.0.1:8765/callback");
    window.press("qr-show");
    let title = window.text("qr-title");
    window.by_role(Role::Image, &title);
    assert!(window.shows(&window.text("qr-loopback")));
    let copy = window.text("qr-copy");
    let page = window.copy_with(&copy);
    assert!(page.starts_with("https://openauth-sandbox."), "{page}");
    window.press("qr-app-link");
    let link = window.copy_with(&copy);
    assert!(
        link.starts_with("alipays://platformapi/startapp?"),
        "{link}"
    );
    window.key(Modifiers::NONE, Key::Escape);
    assert!(!window.has("qr-copy"));
}
