//! Runs saved as files, opened again, and closed.

use std::path::{Path, PathBuf};

use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::GatewayTimestamp;
use alipay_explorer::storage::write_atomically;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::demo::{MEMBER, finished};
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("capsule_redacted_is_shown_as_the_senders_word", redacted),
        trial("capsule_wrong_passphrase_is_told_in_the_dialog", passphrase),
        trial("capsule_that_is_none_is_refused_in_the_status_bar", foreign),
        trial("capsule_sends_nothing_while_it_is_open", sends_nothing),
    ];
    for locale in LOCALES {
        let name = format!("capsule_sealed_is_verified_again_in_{}", locale.tag());
        trials.push(trial(&name, move || sealed(locale)));
    }
    trials
}

/// Where a test's run is kept.
fn place(home: &Home) -> PathBuf {
    home.write("placeholder", b"")
        .with_file_name("demo.alipay-run")
}

/// Saves the run of a window, sealed if there is a passphrase.
fn save(window: &mut Window, path: &Path, passphrase: Option<&str>) {
    window.key(Modifiers::COMMAND, Key::S);
    if let Some(passphrase) = passphrase {
        window.press("capsule-save-sealed");
        for field in ["capsule-passphrase", "capsule-repeat"] {
            let name = window.text(field);
            window.type_into(&name, passphrase);
        }
    }
    *window.asked.dialog.lock().unwrap() = Some(path.to_owned());
    window.press_button("capsule-choose-place");
    let saved = window.text("notice-run-saved");
    window.wait_for(&saved);
    assert!(path.exists());
}

fn banner(window: &Window, kind: &str) -> String {
    let replay = window.app().state().capsule.replay.as_ref().unwrap();
    let made = GatewayTimestamp::at(replay.made);
    let kind = window.text(kind);
    let args = [
        ("file", "demo.alipay-run"),
        ("made", made.as_str()),
        ("kind", &kind),
    ];
    window.locale.text_with("capsule-banner", &args)
}

fn verdict(window: &Window) -> String {
    let verified = window.text("verdict-verified");
    window
        .locale
        .text_with("signature-line", &[("verdict", &verified)])
}

fn wait_for_replay(window: &mut Window) {
    window.wait_until("the opened run", |window| {
        window.app().state().capsule.is_replaying()
    });
}

fn sealed(locale: Locale) {
    let home = Home::new(locale);
    let mut window = finished(&home, locale);
    let path = place(&home);
    save(&mut window, &path, Some("open sesame"));
    let bytes = std::fs::read(&path).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/"));

    let other = Home::new(locale);
    let mut window = Window::open(&other, locale);
    window.drop_file(path);
    let title = window.text("capsule-unlock-title");
    window.wait_for(&title);
    let field = window.text("capsule-passphrase");
    window.type_into(&field, "open sesame");
    window.press_button("capsule-open-now");
    wait_for_replay(&mut window);
    assert!(window.shows(&banner(&window, "capsule-kind-sealed")));
    window.wait_for(MEMBER);
    let verdict = verdict(&window);
    assert!(window.texts().contains(&verdict), "verified again");
    assert_eq!(window.app().state().timeline().len(), 2);
    window.check_names();

    window.press_button("capsule-close");
    assert!(!window.shows(MEMBER));
    assert!(window.app().state().timeline().is_empty());
    assert!(window.has("flow-run-demo"));
}

fn redacted() {
    let home = Home::new(Locale::EN);
    let mut window = finished(&home, Locale::EN);
    let path = place(&home);
    save(&mut window, &path, None);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains(MEMBER));
    *window.asked.dialog.lock().unwrap() = Some(path);
    window.key(Modifiers::COMMAND, Key::L);
    wait_for_replay(&mut window);
    assert!(window.shows(&banner(&window, "capsule-kind-redacted")));
    assert!(!window.shows(MEMBER));
    let verified = window.text("verdict-verified");
    let recorded = window
        .locale
        .text_with("verdict-recorded", &[("verdict", &verified)]);
    let line = window
        .locale
        .text_with("signature-line", &[("verdict", &recorded)]);
    assert!(window.shows(&line));
    let verdict = verdict(&window);
    assert!(!window.texts().iter().any(|text| text.starts_with(&verdict)));
    let good = format!("✓ {}", window.text("outcome-good"));
    assert_eq!(window.count(&good), 0, "nothing is shown as good");
    window.press_button("capsule-close");
    assert!(window.shows(MEMBER), "the live run is back");
}

fn passphrase() {
    let home = Home::new(Locale::EN);
    let mut window = finished(&home, Locale::EN);
    let path = place(&home);
    save(&mut window, &path, Some("right"));
    window.drop_file(path);
    let title = window.text("capsule-unlock-title");
    window.wait_for(&title);
    let field = window.text("capsule-passphrase");
    window.type_into(&field, "wrong");
    assert!(!window.shows("wrong"), "it is not to be read");
    window.press_button("capsule-open-now");
    let problem = window.text("capsule-wrong-passphrase");
    window.wait_for(&problem);
    window.press_button("cancel");
    assert!(!window.app().state().capsule.is_replaying());
    assert!(window.app().state().capsule.dialog.is_none());
}

fn foreign() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let path = place(&home);
    for (content, problem) in [
        (&b"no run"[..], "This is no saved run."),
        (
            br#"{"format":"alipay-explorer-run","version":99,"program":"9.9"}"#,
            "This run was saved in version 99 of its form; this program reads up to version 1.",
        ),
    ] {
        write_atomically(&path, content).unwrap();
        window.drop_file(path.clone());
        window.wait_until(problem, |window| window.shows_part(problem));
        assert!(!window.app().state().capsule.is_replaying());
    }
}

fn sends_nothing() {
    let home = Home::new(Locale::EN);
    let mut window = finished(&home, Locale::EN);
    let path = place(&home);
    save(&mut window, &path, None);
    window.drop_file(path);
    wait_for_replay(&mut window);
    for id in [
        "flow-run-demo",
        "flow-authorize",
        "flow-exchange",
        "flow-query",
    ] {
        assert!(!window.has(id), "{id}");
    }
    for key in [Key::D, Key::B, Key::E, Key::M, Key::P] {
        window.key(Modifiers::COMMAND, key);
    }
    assert_eq!(window.app().state().exchanges.len(), 2);
    assert!(window.app().state().flow.stage.task().is_none());
    let lines = window.names(Role::Button);
    let first = lines
        .iter()
        .find(|line| line.starts_with("#1"))
        .unwrap()
        .clone();
    window.press_named(&first);
    let shown = window.app().state().shown_exchange().unwrap();
    assert_eq!(shown.method.name, "alipay.system.oauth.token");
    assert_eq!(shown.id.0, 1);
}
