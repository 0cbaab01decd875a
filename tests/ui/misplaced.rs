//! What is pasted into the wrong field leaves no trace.

use std::fs;

use alipay_explorer::i18n::Locale;
use libtest_mimic::Trial;

use crate::home::{Home, key_text};
use crate::trial::trial;
use crate::window::Window;

const APP_ID: &str = "9021000123456789";

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("misplaced_private_key_leaves_no_trace", private_key),
        trial(
            "misplaced_key_text_in_a_path_field_is_used_as_key",
            key_as_path,
        ),
        trial("misplaced_hosts_and_ids_are_told", hosts_and_ids),
    ]
}

fn private_key() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Sandbox");
    window.enter("app-id", APP_ID);
    window.wait_until("the app id on disk", |_| {
        home.profiles()
            .profiles
            .iter()
            .any(|profile| profile.app_id == APP_ID)
    });
    let pem = key_text("rsa2048-pkcs8.pem");
    let line: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    for (field, text) in [
        ("app-id", pem.as_str()),
        ("app-id", &line),
        ("redirect-uri", &line),
    ] {
        let name = window.text(field);
        let before = window.value(field);
        window.type_into(&name, text);
        window.wait_until("the warning", |window| {
            window.shows_part("This is a private key.")
        });
        no_trace(&home, &window, &pem);
        assert_eq!(window.value(field), before);
        window.key(egui::Modifiers::COMMAND, egui::Key::Z);
        no_trace(&home, &window, &pem);
        window.release_focus();
        window.set_value(field, text);
        no_trace(&home, &window, &pem);
    }
    assert_eq!(window.app().state().profile().app_id, APP_ID);
}

fn no_trace(home: &Home, window: &Window, pem: &str) {
    let secret: String = pem.lines().nth(3).unwrap().chars().take(40).collect();
    let texts = window.texts();
    assert!(
        !texts.iter().any(|text| text.contains(&secret)),
        "{texts:#?}"
    );
    assert!(!format!("{:?}", window.app().state()).contains(&secret));
    for entry in fs::read_dir(home.paths().config).unwrap() {
        let path = entry.unwrap().path();
        let content = fs::read(&path).unwrap();
        let content = String::from_utf8_lossy(&content);
        assert!(!content.contains(&secret), "{}", path.display());
    }
}

fn key_as_path() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Sandbox");
    let pem = key_text("rsa2048-pkcs8.pem");
    let name = window.text("keys-private-path");
    window.type_into(&name, &pem);
    window.wait_until("the key", |window| {
        window.app().state().keys.private_key.ready().is_some()
    });
    no_trace(&home, &window, &pem);
    assert_eq!(window.app().state().profile().private_key, None);
}

fn hosts_and_ids() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Production");
    window.enter("app-id", APP_ID);
    assert!(window.shows_part("a guess from its first digits"));
    window.enter("app-id", "2088102175794899");
    assert!(window.shows_part("is a user or partner id"));
    assert!(!window.shows_part("a guess from its first digits"));
}
