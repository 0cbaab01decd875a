//! Keys by path, dialog, paste and drop.

use std::path::{Path, PathBuf};

use alipay_explorer::i18n::{Explain as _, LOCALES, Locale, Problem};
use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey, KeySlot};
use alipay_explorer::platform::read_key_file;
use libtest_mimic::Trial;

use crate::home::{Home, key_file, key_text};
use crate::trial::trial;
use crate::window::Window;

/// `openssl pkey -in TEST-ONLY-rsa2048-pkcs8.pem -pubout -outform DER | sha256sum`
const FINGERPRINT: &str = "a0105343715f1a3eb2168f222780dd1c918fdffc03e5915522ff8b3e6b5a3d6a";

/// Files in the wrong place, or that are no key at all.
const REFUSED: [(KeySlot, &str); 9] = [
    (KeySlot::AppPrivateKey, "rsa2048-spki.pem"),
    (KeySlot::AlipayPublicKey, "rsa2048-pkcs8.pem"),
    (KeySlot::AppPrivateKey, "certificate.crt"),
    (KeySlot::AppPrivateKey, "encrypted-pkcs8.pem"),
    (KeySlot::AppPrivateKey, "request.csr"),
    (KeySlot::AppPrivateKey, "ec-pkcs8.pem"),
    (KeySlot::AlipayPublicKey, "ec-public.pem"),
    (KeySlot::AlipayPublicKey, "authority-bundle.crt"),
    (KeySlot::AppPrivateKey, "openssh.pub"),
];

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("keys_by_typed_path_show_what_they_are", typed_paths),
        trial("keys_that_are_too_short_say_so", short_keys),
        trial("keys_from_the_dialog", from_the_dialog),
        trial("keys_pasted_leave_no_text_behind", pasted_text),
        trial("keys_dropped_find_their_slot", dropped_files),
        trial(
            "keys_dropped_on_the_simulator_are_not_taken",
            dropped_on_simulator,
        ),
        trial("keys_of_the_app_in_alipays_slot_are_told", own_public_key),
        trial("keys_files_that_cannot_be_read_say_why", unreadable_files),
        trial("keys_public_key_to_upload_is_copied", copies_public_key),
    ];
    for locale in LOCALES {
        let name = format!("keys_in_the_wrong_slot_are_told_in_{}", locale.tag());
        trials.push(trial(&name, move || refused_files(locale)));
    }
    trials
}

fn sandbox(home: &Home, locale: Locale) -> Window {
    let mut window = Window::open(home, locale);
    window.choose("profile", "Sandbox");
    window
}

fn path_field(slot: KeySlot) -> &'static str {
    match slot {
        KeySlot::AppPrivateKey => "keys-private-path",
        KeySlot::AlipayPublicKey => "keys-public-path",
    }
}

fn enter_path(window: &mut Window, slot: KeySlot, path: &Path) {
    window.enter(path_field(slot), &path.display().to_string());
}

fn facts(format: &str, bits: &str) -> String {
    Locale::EN.text_with("keys-facts", &[("format", format), ("bits", bits)])
}

fn typed_paths() {
    let home = Home::new(Locale::EN);
    let mut window = sandbox(&home, Locale::EN);
    for (file, format) in [
        ("rsa2048-pkcs8.pem", "PKCS#8"),
        ("rsa2048-pkcs1.pem", "PKCS#1"),
        ("应用私钥RSA2048-敏感数据，请妥善保管.txt", "PKCS#8"),
    ] {
        enter_path(&mut window, KeySlot::AppPrivateKey, &key_file(file));
        window.wait_for(&facts(format, "2048"));
        assert!(window.shows(FINGERPRINT), "{file}");
    }
    let quoted = format!("\"{}\"", key_file("certificate.crt").display());
    window.enter("keys-public-path", &quoted);
    window.wait_until("Alipay's key", |window| {
        window
            .app()
            .state()
            .keys
            .alipay_public_key
            .ready()
            .is_some()
    });
    let saved = window.app().state().profile().clone();
    assert_eq!(saved.alipay_public_key, Some(key_file("certificate.crt")));
}

fn short_keys() {
    let home = Home::new(Locale::EN);
    let mut window = sandbox(&home, Locale::EN);
    let path = key_file("rsa1024-pkcs8.pem");
    enter_path(&mut window, KeySlot::AppPrivateKey, &path);
    window.wait_for(&facts("PKCS#8", "1024"));
    assert!(window.shows_part("The key has 1024 bits; RSA2 needs at least 2048."));
    window.choose("sign-type", "RSA");
    assert!(!window.shows_part("RSA2 needs at least"));
    assert!(
        window.shows_part("The key has 1024 bits."),
        "a warning stays"
    );
}

fn refused_files(locale: Locale) {
    let home = Home::new(locale);
    let mut window = sandbox(&home, locale);
    for (slot, file) in REFUSED {
        let path = key_file(file);
        enter_path(&mut window, slot, &path);
        let problem = problem_of(slot, &path);
        window.wait_for(&problem.title(locale));
        assert!(window.shows(&problem.cause(locale)), "{file}");
        assert!(window.shows(&problem.remedy(locale)), "{file}");
        assert!(window.shows(&window.text("step-failed")), "{file}");
    }
}

/// What the core says about a file; the window has to say the same.
fn problem_of(slot: KeySlot, path: &Path) -> Problem {
    let bytes = read_key_file(path).unwrap();
    match slot {
        KeySlot::AppPrivateKey => AppPrivateKey::parse(&bytes).unwrap_err().problem(),
        KeySlot::AlipayPublicKey => AlipayPublicKey::parse(&bytes).unwrap_err().problem(),
    }
}

fn unreadable_files() {
    let home = Home::new(Locale::EN);
    let mut window = sandbox(&home, Locale::EN);
    let huge = home.write("huge.pem", &vec![b'A'; 2 << 20]);
    let empty = home.write("empty.pem", b"");
    let nowhere = PathBuf::from("/nowhere/key.pem");
    for path in [home.paths().config, huge, nowhere] {
        enter_path(&mut window, KeySlot::AppPrivateKey, &path);
        let problem = read_key_file(&path).unwrap_err().problem();
        window.wait_for(&problem.title(Locale::EN));
    }
    enter_path(&mut window, KeySlot::AppPrivateKey, &empty);
    let problem = problem_of(KeySlot::AppPrivateKey, &empty);
    window.wait_for(&problem.title(Locale::EN));
    assert_eq!(home.profiles().profiles.len(), 0, "no bad path is saved");
}

fn from_the_dialog() {
    let home = Home::new(Locale::EN);
    let mut window = sandbox(&home, Locale::EN);
    window.press("keys-open-private");
    window.wait_for_start(&window.text("no-file-chosen"));
    for (button, file, field) in [
        (
            "keys-open-private",
            "rsa2048-pkcs8.pem",
            "keys-private-path",
        ),
        ("keys-open-public", "rsa2048-spki.pem", "keys-public-path"),
    ] {
        let path = key_file(file);
        *window.asked.dialog.lock().unwrap() = Some(path.clone());
        window.press(button);
        let shown = path.display().to_string();
        window.wait_until("the path in its field", |window| {
            window.value(field) == shown
        });
    }
    assert!(window.shows(FINGERPRINT));
}

fn pasted_text() {
    let home = Home::new(Locale::EN);
    let mut window = sandbox(&home, Locale::EN);
    let pem = key_text("rsa2048-pkcs8.pem");
    let line = pem.lines().nth(5).unwrap().to_owned();
    let what = window.text("keys-private-path");
    let open = Locale::EN.text_with("keys-paste-what", &[("what", &what)]);
    window.press_named(&open);
    let field = window.text("keys-text");
    window.focus(&field);
    window.paste(&pem);
    assert!(!window.shows_part(&line), "the text is hidden");
    window.press("keys-use-text");
    window.wait_for(&facts("PKCS#8", "2048"));
    assert!(window.shows(&window.text("keys-origin-pasted")));
    assert!(!window.has("keys-text"), "the field is closed");
    assert!(!window.shows_part(&line));

    window.press_named(&open);
    assert_eq!(window.value("keys-text"), "", "nothing of it is left");
    let saved = home.profiles();
    let path = saved
        .find("Sandbox")
        .and_then(|profile| profile.private_key.clone());
    assert_eq!(path, None, "a pasted key has no path");
}

fn dropped_files() {
    let home = Home::new(Locale::EN);
    let mut window = sandbox(&home, Locale::EN);
    let (private, public) = (key_file("rsa2048-pkcs8.pem"), key_file("rsa2048-spki.pem"));
    window.drop_file(private);
    window.drop_file(public);
    window.wait_until("both keys", |window| {
        let keys = &window.app().state().keys;
        keys.private_key.ready().is_some() && keys.alipay_public_key.ready().is_some()
    });
    let junk = home.write("notes.txt", b"hello");
    window.drop_file(junk);
    let kind = window.text("kind-unknown");
    let line = window.locale.text_with("inspect-kind", &[("kind", &kind)]);
    window.wait_for(&line);
    let state = window.app().state();
    assert!(
        state
            .credentials()
            .is_err_and(|problem| problem.id == "app-id-empty")
    );
}

fn dropped_on_simulator() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.drop_file(key_file("rsa2048-pkcs8.pem"));
    window.wait_for_start(&window.text("keys-built-in-stay"));
    window.press("flow-run-demo");
    window.wait_for(crate::demo::MEMBER);
}

fn own_public_key() {
    let home = Home::new(Locale::EN);
    let mut window = sandbox(&home, Locale::EN);
    let private = key_file("rsa2048-pkcs8.pem");
    enter_path(&mut window, KeySlot::AppPrivateKey, &private);
    let public = key_file("rsa2048-spki.pem");
    enter_path(&mut window, KeySlot::AlipayPublicKey, &public);
    window.wait_for(&window.text("mismatch-own-public-key"));
}

fn copies_public_key() {
    let home = Home::new(Locale::EN);
    let mut window = sandbox(&home, Locale::EN);
    let path = key_file("rsa2048-pkcs8.pem");
    enter_path(&mut window, KeySlot::AppPrivateKey, &path);
    window.wait_for(&facts("PKCS#8", "2048"));
    let what = window.text("keys-app-public");
    let button = Locale::EN.text_with("copy-what", &[("what", &what)]);
    let spki = key_text("rsa2048-spki.pem");
    let body: String = spki.lines().filter(|line| !line.starts_with('-')).collect();
    assert_eq!(window.copy_with(&button), body);
    assert!(window.shows(&window.text("notice-copied")));
}
