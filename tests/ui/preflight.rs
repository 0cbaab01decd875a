//! Preflight in the window: one click, a light for each thing, and what to do about the bad ones.

use std::io::Read as _;
use std::net::TcpListener;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use alipay_explorer::app::{Authorization, Remote};
use alipay_explorer::client::preflight::CHECKS;
use alipay_explorer::diagnosis::RuleText;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::Environment;
use alipay_explorer::simulator::SIMULATOR_APP_ID;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::{Home, key_file};
use crate::profiles;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("preflight_needs_complete_credentials", needs_credentials),
        trial("preflight_is_dropped_with_its_app_id", dropped_with_app_id),
        trial("preflight_is_stopped_by_escape", stopped_by_escape),
        trial("preflight_asks_first_in_production", asks_first),
    ];
    for locale in LOCALES {
        let name = format!("warnings_stand_under_the_button_in_{}", locale.tag());
        trials.push(trial(&name, move || warns_before_sending(locale)));
    }
    for locale in LOCALES {
        let name = format!("preflight_shows_every_light_in_{}", locale.tag());
        trials.push(trial(&name, move || shows_every_light(locale)));
        let name = format!("preflight_tells_what_to_do_in_{}", locale.tag());
        trials.push(trial(&name, move || tells_what_to_do(locale)));
    }
    trials
}

/// The head of a light as it is written.
fn head(window: &Window, title: &str, status: &str) -> String {
    let (title, status) = (window.text(title), window.text(status));
    let locale = window.app().state().locale();
    locale.text_with("preflight-light", &[("title", &title), ("status", &status)])
}

fn wait_for_lights(window: &mut Window) {
    window.wait_until("the lights", |window| {
        matches!(window.app().state().preflight.outcome, Remote::Ready(_))
    });
}

fn shows_every_light(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    window.wait_until("the simulator", |window| {
        window.app().state().gateway().is_ok()
    });
    window.press("flow-preflight");
    wait_for_lights(&mut window);
    window.settle();
    for check in CHECKS {
        let status = match check.id() {
            "product" => "preflight-unknown",
            _ => "preflight-good",
        };
        let head = head(&window, check.title(), status);
        assert!(window.shows(&head), "{head}");
    }
    window.check_names();
    assert!(
        !window.shows(&window.text("welcome-title")),
        "its call is opened"
    );
    window.press("preflight-show");
    assert!(!window.shows(&window.text("welcome-title")));
    assert_eq!(window.app().state().exchanges.len(), 1);
}

/// A profile at the window's own simulator.
fn own_profile(window: &mut Window) {
    window.wait_until("the simulator", |window| {
        window.app().state().gateway().is_ok()
    });
    let gateway = Authorization::endpoints(window.app().state())
        .unwrap()
        .gateway;
    profiles::create(window, "Mine", Environment::Custom);
    window.enter("gateway-url", gateway.as_str());
    window.enter("app-id", SIMULATOR_APP_ID);
    let key = key_file("rsa2048-pkcs8.pem").display().to_string();
    window.enter("keys-private-path", &key);
    window.wait_until("the key", |window| {
        window.app().state().keys.private_key.ready().is_some()
    });
}

fn tells_what_to_do(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    own_profile(&mut window);
    window.press("flow-preflight");
    wait_for_lights(&mut window);
    window.settle();
    let bad = head(&window, "preflight-private-key", "preflight-bad");
    assert!(window.shows(&bad), "{bad}");
    let Remote::Ready(preflight) = &window.app().state().preflight.outcome else {
        panic!("it has ended");
    };
    let lights = preflight.lights.iter();
    let wrong: Vec<_> = lights
        .filter(|light| matches!(light.status().name(), "bad" | "warning"))
        .filter_map(|light| light.remedy(locale))
        .collect();
    assert_eq!(wrong.len(), 3, "signature, private key, no Alipay key");
    for remedy in wrong {
        assert!(window.shows(&remedy), "{remedy}");
    }
    let own = window.app().state().keys.private_key.value().unwrap();
    let own = own.key.public_key().to_base64_line();
    let what = window.text("preflight-own-key");
    let copy = locale.text_with("copy-what", &[("what", &what)]);
    assert_eq!(window.copy_with(&copy), own);
}

fn needs_credentials() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    profiles::create(&mut window, "Mine", Environment::Sandbox);
    window.press("flow-preflight");
    assert!(window.app().state().preflight.task.is_none());
    assert!(window.asked.alipay.lock().unwrap().is_empty());
}

fn dropped_with_app_id() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    own_profile(&mut window);
    window.key(Modifiers::COMMAND, Key::P);
    wait_for_lights(&mut window);
    window.enter("app-id", "2021000000000001");
    window.settle();
    assert!(matches!(
        window.app().state().preflight.outcome,
        Remote::Idle
    ));
    assert!(!window.has("preflight-show"));
}

fn stopped_by_escape() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap();
    let (closed, is_closed) = channel();
    thread::spawn(move || {
        let mut caller = silent.accept().unwrap().0;
        // Ends when the caller hangs up.
        let _ = caller.read_to_end(&mut Vec::new());
        closed.send(()).unwrap();
    });
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    own_profile(&mut window);
    window.enter("gateway-url", &format!("http://{address}/gateway.do"));
    window.press("flow-preflight");
    window.wait_until("the call", |window| {
        window.app().state().preflight.task.is_some()
    });
    assert!(window.has("cancel"));
    window.key(Modifiers::NONE, Key::Escape);
    window.wait_for(&window.text("notice-preflight-cancelled"));
    assert!(!window.has("cancel"));
    is_closed.recv_timeout(Duration::from_secs(10)).unwrap();
}

fn warns_before_sending(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    own_profile(&mut window);
    let title = window.text("warnings-title");
    window.enter("auth-code", "4b203fe6c11548bcabd8da5bb087a83b");
    assert!(window.has("flow-exchange") && !window.shows(&title));
    window.enter("auth-code", "4b203fe6c11548bc");
    assert!(window.shows(&title));
    let text = RuleText::of("code-shape", locale);
    assert!(window.shows(&text.title));
    assert!(window.shows(text.remedy(Some("length"))));
    window.check_names();
}

fn asks_first() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Production");
    window.enter("app-id", "2021003141676135");
    let key = key_file("rsa2048-pkcs8.pem").display().to_string();
    window.enter("keys-private-path", &key);
    window.wait_until("the key", |window| {
        window.app().state().keys.private_key.ready().is_some()
    });
    let title = window.text("confirm-title");
    window.press("flow-preflight");
    assert!(window.shows(&title));
    window.press("confirm-no");
    assert!(window.asked.alipay.lock().unwrap().is_empty());
    window.press("flow-preflight");
    window.press("confirm-yes");
    assert_eq!(*window.asked.alipay.lock().unwrap(), ["preflight"]);
}
