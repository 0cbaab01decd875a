//! The simulator as a workbench: its log of requests, and the lines for one's own program.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::report::code::SdkSetup;
use alipay_explorer::storage::write_atomically;
use egui::accesskit::Role;
use libtest_mimic::Trial;

use crate::demo::MEMBER;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

/// A call whose `sign` is none.
const CALL: &str = "app_id=9021000100000001&method=alipay.system.oauth.token&charset=utf-8&sign_type=RSA2&timestamp=2026-11-23+10%3A00%3A00&version=1.0&grant_type=authorization_code&code=0123456789abcdef0123456789abcdef&sign=bm9uZQ%3D%3D";

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial(
            "bench_list_is_filtered_held_and_cleared",
            filtered_held_cleared,
        ),
        trial("bench_key_files_are_written_and_named", key_files),
        trial("bench_hides_tokens_until_they_are_revealed", hides_tokens),
        trial("bench_rests_when_nothing_arrives", rests),
    ];
    for locale in LOCALES {
        let name = format!(
            "bench_tells_why_a_signature_does_not_fit_in_{}",
            locale.tag()
        );
        trials.push(trial(&name, move || tells_why(locale)));
        let name = format!("bench_has_lines_for_every_sdk_in_{}", locale.tag());
        trials.push(trial(&name, move || lines_for_every_sdk(locale)));
    }
    trials
}

/// Somebody else's program sends a request.
fn foreign(window: &Window, target: &str) {
    let info = window.app().state().simulator.ready().unwrap();
    let addresses = info.endpoints.gateway.socket_addrs(|| None).unwrap();
    let address = addresses.first().unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    let head = format!("GET {target} HTTP/1.1\r\nHost: {address}\r\n");
    let request = format!("{head}User-Agent: my-own-sdk\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    stream.read_to_end(&mut Vec::new()).unwrap();
}

/// The names of the rows, the first that are drawn first.
fn rows(window: &Window) -> Vec<String> {
    let names = window.names(Role::Button);
    names
        .into_iter()
        .filter(|name| name.starts_with('#'))
        .collect()
}

fn wait_for_rows(window: &mut Window, count: usize) {
    window.wait_until("the rows", |window| rows(window).len() == count);
}

fn tells_why(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    window.press("page-simulator");
    assert!(window.shows(&window.text("log-empty")));
    foreign(&window, &format!("/gateway.do?{CALL}"));
    wait_for_rows(&mut window, 1);
    let row = rows(&window).remove(0);
    for part in [
        "alipay.system.oauth.token",
        "my-own-sdk",
        &window.text("log-check-mismatch"),
        "200 isv.invalid-signature",
    ] {
        assert!(row.contains(part), "{part} in {row}");
    }
    window.press_named(&row);
    window.wait_for(&window.text("request-sign-unreadable"));
    for attribute in ["cause", "remedy", "look"] {
        let text = locale.attribute("request-sign-unreadable", attribute, &[]);
        assert!(window.shows(&text.unwrap()), "{attribute}");
    }
    window.check_names();
    let title = window.text("log-sign-content");
    let copy = window.locale.text_with("copy-what", &[("what", &title)]);
    let content = window.copy_with(&copy);
    assert!(content.starts_with("app_id=9021000100000001&charset=utf-8&code=01234567…ef&"));
    window.press("log-close");
    assert!(!window.shows(&window.text("request-sign-unreadable")));
}

fn filtered_held_cleared() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("flow-run-demo");
    window.wait_for(MEMBER);
    window.press("page-simulator");
    wait_for_rows(&mut window, 2);
    let newest = rows(&window).remove(0);
    assert!(newest.contains("alipay.user.info.share"), "{newest}");
    assert!(
        newest.contains("this program") && newest.contains("fits"),
        "{newest}"
    );

    window.type_into("Filter requests", "OAUTH");
    wait_for_rows(&mut window, 1);
    assert!(window.shows("1 of 2"));
    window.type_into("Filter requests", "nothing like it");
    window.wait_for("No request has this text in it.");
    window.type_into("Filter requests", " ");
    wait_for_rows(&mut window, 2);

    window.press("log-hold");
    foreign(&window, "/gateway.do");
    window.wait_for("1 new");
    assert_eq!(rows(&window).len(), 2, "the list is held");
    window.press("log-go-on");
    wait_for_rows(&mut window, 3);
    window.press("log-clear");
    window.wait_for(&window.text("log-empty"));
    foreign(&window, "/gateway.do");
    wait_for_rows(&mut window, 1);
}

fn hides_tokens() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("page-simulator");
    foreign(&window, &format!("/gateway.do?{CALL}"));
    wait_for_rows(&mut window, 1);
    let row = rows(&window).remove(0);
    window.press_named(&row);
    window.wait_for("01234567…ef");
    assert!(!window.shows_part("0123456789abcdef0123"));
    window.press("reveal-secrets");
    assert!(window.shows("0123456789abcdef0123456789abcdef"));
}

fn lines_for_every_sdk(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    window.press("page-simulator");
    let gateway = window.app().state().simulator.ready().unwrap();
    let gateway = gateway.endpoints.gateway.to_string();
    let lines = window.text("setup-lines");
    let copy = locale.text_with("copy-what", &[("what", &lines)]);
    for language in SdkSetup::languages() {
        if window.chosen("setup-language") != Some(window.text(language.title)) {
            window.choose("setup-language", &window.text(language.title));
        }
        let copied = window.copy_with(&copy);
        assert!(copied.contains(&gateway), "{copied}");
        assert!(window.shows(&copied), "{copied}");
        window.check_names();
    }
}

fn key_files() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("app-private-key.pem");
    write_atomically(&own, b"my own key").unwrap();
    window.press("page-simulator");
    window
        .asked
        .dialog
        .lock()
        .unwrap()
        .replace(folder.path().to_owned());
    window.press("setup-write");
    let keys = folder.path().join("alipay-simulator-keys");
    window.wait_for(&format!("Key files are in {}", keys.display()));
    let copied = window.copy_with("Copy lines");
    let key = keys.join("app-private-key.pem");
    assert!(copied.contains(key.to_str().unwrap()), "{copied}");
    assert!(
        fs::read_to_string(key)
            .unwrap()
            .starts_with("-----BEGIN PRIVATE KEY-----")
    );
    assert_eq!(fs::read_to_string(own).unwrap(), "my own key");

    window.press("setup-write");
    window.wait_for_start("No key files were written.");
    let other = tempfile::tempdir().unwrap();
    window.type_into("Folder for the key files", other.path().to_str().unwrap());
    window.enter("setup-folder", other.path().to_str().unwrap());
    let keys = other.path().join("alipay-simulator-keys");
    window.wait_for(&format!("Key files are in {}", keys.display()));
    assert!(keys.join("app-certificate.crt").exists());
}

/// Nothing is drawn again while nothing arrives.
fn rests() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("page-simulator");
    foreign(&window, "/gateway.do");
    wait_for_rows(&mut window, 1);
    assert!(window.is_still(), "an idle page draws itself again");
}
