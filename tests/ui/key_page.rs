//! The page of keys, by name.

use std::fs;
use std::path::Path;

use alipay_explorer::app::Page;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::keys::KeyInspection;
use egui::accesskit::Role;
use libtest_mimic::Trial;

use crate::home::{Home, key_file, key_text};
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("key_page_shows_the_keys_of_profiles", stored_keys),
        trial("key_page_takes_dropped_files", dropped_files),
        trial(
            "key_page_takes_pasted_keys_and_forgets_the_text",
            pasted_keys,
        ),
        trial("key_page_converts_and_overwrites_nothing", converts),
        trial("key_page_makes_a_pair", makes_a_pair),
        trial("key_page_copies_the_line_to_paste", copies_the_line),
    ];
    for locale in LOCALES {
        let name = format!("key_page_opens_files_in_{}", locale.tag());
        trials.push(trial(&name, move || opened_files(locale)));
    }
    trials
}

fn page(home: &Home, locale: Locale) -> Window {
    let mut window = Window::open(home, locale);
    let name = window.text("page-keys");
    window.press_tab(&name);
    window.wait_until("the stored keys", |window| {
        !window.app().state().key_files.stored.is_empty()
    });
    window
}

fn open(window: &mut Window, name: &str) {
    *window.asked.dialog.lock().unwrap() = Some(key_file(name));
    window.press("key-page-open");
    window.wait_for(&format!("TEST-ONLY-{name}"));
}

fn opened_files(locale: Locale) {
    let home = Home::new(locale);
    let mut window = page(&home, locale);
    open(&mut window, "rsa2048-pkcs8.pem");
    assert!(window.shows(&window.text("key-page-no-partner")));
    open(&mut window, "certificate.crt");
    assert!(window.shows_part("211cff1ba3af7261f3be0d4e5183c09b"));
    assert!(window.shows_part(&window.text("certificate-slot-alipay")));
    open(&mut window, "openssh.pub");
    let relation = window.text("key-relation-certificate-of");
    let group = "TEST-ONLY-rsa2048-pkcs8.pem + TEST-ONLY-certificate.crt";
    assert!(window.shows(&format!("{relation}: {group}")));
    assert!(window.shows(&format!("{relation}: TEST-ONLY-certificate.crt")));
    let path = key_file("openssh.pub");
    let found = KeyInspection::of(&fs::read(path).unwrap());
    assert!(window.shows_part(&window.text(found.kind.text_id())));
    let remove = locale.text_with("key-page-remove", &[("name", "TEST-ONLY-openssh.pub")]);
    window.press_named(&remove);
    assert!(!window.shows("TEST-ONLY-openssh.pub"));
    assert_eq!(window.app().state().key_files.opened.len(), 2);
}

fn stored_keys() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Sandbox");
    let path = key_file("rsa2048-pkcs8.pem");
    window.enter("keys-private-path", &path.display().to_string());
    window.wait_until("the key", |window| {
        window.app().state().keys.private_key.ready().is_some()
    });
    let name = window.text("page-keys");
    window.press_tab(&name);
    window.wait_for("TEST-ONLY-rsa2048-pkcs8.pem");
    assert!(window.shows("Profile Sandbox, app private key"));
    assert!(window.shows("Profile Simulator, app private key"));
    assert!(window.shows(&window.text("key-page-built-in")));
}

fn dropped_files() {
    let home = Home::new(Locale::EN);
    let mut window = page(&home, Locale::EN);
    window.drop_file(key_file("rsa2048-spki.pem"));
    window.wait_for("TEST-ONLY-rsa2048-spki.pem");
    assert_eq!(window.app().state().page, Page::Keys);
    let opened = &window.app().state().key_files.opened;
    assert!(opened.iter().all(|file| file.key().is_some()) && opened.len() == 1);
    assert!(
        window
            .app()
            .state()
            .keys
            .alipay_public_key
            .ready()
            .is_some()
    );
    let missing = home.paths().config.join("missing.pem");
    window.enter("key-page-path", &missing.display().to_string());
    window.wait_for("missing.pem");
    assert!(window.shows_part("There is no file"));
}

fn pasted_keys() {
    let home = Home::new(Locale::EN);
    let mut window = page(&home, Locale::EN);
    let pem = key_text("rsa2048-pkcs8.pem");
    window.press("key-page-paste");
    let name = window.text("key-page-text");
    window.type_into(&name, &pem);
    window.press("key-page-look");
    window.wait_for("Pasted text");
    no_trace(&window, &pem);
    // The text of a key where its path belongs is taken as what it is.
    window.set_value("key-page-path", &pem.replace('\n', " "));
    window.wait_until("the second key", |window| {
        window.app().state().key_files.opened.len() == 2
    });
    no_trace(&window, &pem);
    assert_eq!(window.value("key-page-path"), "");
}

fn no_trace(window: &Window, pem: &str) {
    let line = pem.lines().nth(3).unwrap();
    assert!(!window.texts().iter().any(|text| text.contains(line)));
    assert!(!format!("{:?}", window.app().state()).contains(line));
}

fn converts() {
    let home = Home::new(Locale::EN);
    let mut window = page(&home, Locale::EN);
    open(&mut window, "rsa2048-pkcs8.pem");
    let use_it = window.locale.text_with(
        "key-page-choose",
        &[("name", "TEST-ONLY-rsa2048-pkcs8.pem")],
    );
    window.press_named(&use_it);
    let structure = window.text("key-structure-pkcs1");
    window.choose("key-page-structure", &structure);
    let taken = home.write("taken.pem", b"mine");
    window.enter("key-page-save-path", &taken.display().to_string());
    window.wait_for_start(&format!("There is a file {} already", taken.display()));
    assert_eq!(fs::read(&taken).unwrap(), b"mine");
    // A dialog has asked already.
    *window.asked.dialog.lock().unwrap() = Some(taken.clone());
    window.press("key-page-save");
    window.wait_for("taken.pem");
    assert_eq!(
        fs::read(&taken).unwrap(),
        fs::read(key_file("rsa2048-pkcs1.pem")).unwrap()
    );
    is_private(&taken);
    assert!(!window.shows_part("There is a file"));
}

#[cfg(unix)]
fn is_private(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    assert_eq!(
        fs::metadata(path).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[cfg(not(unix))]
fn is_private(_path: &Path) {}

fn makes_a_pair() {
    let home = Home::new(Locale::EN);
    let mut window = page(&home, Locale::EN);
    let folder = home.paths().config.join("new");
    *window.asked.dialog.lock().unwrap() = Some(folder.clone());
    window.press("key-page-generate");
    window.wait_for("app-private-key-pkcs8.pem");
    let group = "app-private-key-pkcs8.pem + app-public-key-to-paste.txt";
    assert!(window.shows(&format!("a pair: {group}")));
    is_private(&folder.join("app-private-key-pkcs1.pem"));
    // The same folder again: nothing is replaced.
    let before = fs::read(folder.join("app-private-key-pkcs8.pem")).unwrap();
    window.enter("key-page-folder", &folder.display().to_string());
    window.wait_for_start("There is a file");
    assert_eq!(
        fs::read(folder.join("app-private-key-pkcs8.pem")).unwrap(),
        before
    );
}

fn copies_the_line() {
    let home = Home::new(Locale::EN);
    let mut window = page(&home, Locale::EN);
    let what = window.text("key-page-console-line");
    let name = window.locale.text_with("copy-what", &[("what", &what)]);
    let copied = window.copy_with(&name);
    let keys = &window.app().state().keys;
    let own = keys.private_key.ready().unwrap().key.public_key();
    assert_eq!(copied, own.to_base64_line());
    assert!(
        window
            .names(Role::Button)
            .contains(&window.text("key-page-generate"))
    );
    assert!(window.shows_part("Node.js (alipay-sdk) · PKCS#1"));
}
