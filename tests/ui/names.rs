//! The contract of accessible names: outside tools drive the window by them.

use alipay_explorer::app::{InspectorTab, Page};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::Environment;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::demo;
use crate::home::{Home, key_file};
use crate::profiles;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![trial(
        "names_in_english_are_those_of_the_contract",
        contract,
    )];
    for locale in LOCALES {
        let name = format!("names_are_on_every_input_in_{}", locale.tag());
        trials.push(trial(&name, move || every_input_has_one(locale)));
    }
    trials
}

fn contract() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    for name in [
        "Run demo",
        "Authorize in browser",
        "Copy authorization URL",
        "Query member",
        "Run preflight",
        "Commands",
    ] {
        window.by_role(Role::Button, name);
    }
    for name in ["Flow", "Inspect", "Simulator", "Reference", "Settings"] {
        window.by_role(Role::Tab, name);
    }
    for name in ["Fields", "Raw", "Signature", "Hints", "Request", "Code"] {
        window.by_role(Role::Tab, name);
    }
    for name in ["Profile", "Language", "Theme", "Persona"] {
        window.by_role(Role::ComboBox, name);
    }
    window.by_role(Role::TextInput, "Filter");
    window.by_role(Role::TextInput, "Auth code or redirect URL");

    profiles::create(&mut window, "Mine", Environment::Custom);
    for name in ["App ID", "Gateway URL", "Redirect URI"] {
        window.by_role(Role::TextInput, name);
    }
    for name in ["Open private key file…", "Open Alipay public key file…"] {
        window.by_role(Role::Button, name);
    }
    window.enter("auth-code", "4b203fe6c11548bcabd8da5bb087a83b");
    window.enter("app-id", "9021000123456789");
    window.enter("auth-code", "4b203fe6c11548bcabd8da5bb087a83b");
    window.by_role(Role::Button, "Exchange code");
    window.press("page-inspect");
    window.by_role(Role::MultilineTextInput, "Inspect input");
    window.by_role(Role::Button, "Inspect");
    window.press("page-reference");
    window.by_role(Role::TextInput, "Reference search");
    window.press("profile-new");
    window.by_role(Role::ComboBox, "Environment");
}

/// Walks every page, tab and dialog; the harness panics at an input without a name and at a
/// character that no bundled font has.
fn every_input_has_one(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    for page in Page::ALL {
        window.press(page.title());
        window.check_names();
    }
    window.press(Page::Flow.title());
    window.press("flow-run-demo");
    window.wait_for(demo::MEMBER);
    for tab in InspectorTab::ALL {
        window.press(tab.title());
        window.check_names();
    }
    window.press("profile-new");
    window.check_names();
    window.key(Modifiers::NONE, Key::Escape);
    window.key(Modifiers::COMMAND, Key::K);
    window.check_names();
    window.key(Modifiers::NONE, Key::Escape);

    profiles::create(&mut window, "Mine", Environment::Custom);
    window.check_names();
    let what = window.text("keys-private-path");
    let open = locale.text_with("keys-paste-what", &[("what", &what)]);
    window.press_named(&open);
    window.check_names();
    let path = key_file("rsa2048-pkcs8.pem").display().to_string();
    window.enter("keys-private-path", &path);
    window.enter("keys-public-path", &path);
    window.wait_for(&window.text("key-private-in-public-slot"));
    window.check_names();
}
