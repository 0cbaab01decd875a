//! A gateway that never answers.

use std::io::Read as _;
use std::net::TcpListener;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use alipay_explorer::app::Stage;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::Environment;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::{Home, key_file};
use crate::profiles;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![trial("cancel_by_escape", || {
        stops_the_call(Locale::EN, |window| {
            window.key(Modifiers::NONE, Key::Escape);
        });
    })];
    for locale in LOCALES {
        let name = format!("cancel_by_button_in_{}", locale.tag());
        trials.push(trial(&name, move || {
            stops_the_call(locale, |window| window.press("cancel"));
        }));
    }
    trials
}

fn stops_the_call(locale: Locale, stop: impl FnOnce(&mut Window)) {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap();
    let (closed, is_closed) = channel();
    thread::spawn(move || {
        let mut caller = silent.accept().unwrap().0;
        let mut sent = Vec::new();
        // Ends when the caller hangs up.
        let _ = caller.read_to_end(&mut sent);
        closed.send(sent).unwrap();
    });

    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    profiles::create(&mut window, "Silent", Environment::Custom);
    window.enter("gateway-url", &format!("http://{address}/gateway.do"));
    window.enter("app-id", "9021000123456789");
    let key = key_file("rsa2048-pkcs8.pem").display().to_string();
    window.enter("keys-private-path", &key);
    window.wait_until("the key", |window| {
        window.app().state().keys.private_key.ready().is_some()
    });
    window.enter("auth-code", "4b203fe6c11548bcabd8da5bb087a83b");
    assert!(!window.has("cancel"));
    window.press("flow-exchange");
    window.wait_for(&window.text("step-running"));
    assert!(is_closed.recv_timeout(Duration::from_millis(300)).is_err());

    stop(&mut window);
    window.wait_for(&window.text("notice-cancelled"));
    assert!(matches!(window.app().state().flow.stage, Stage::Spent));
    assert!(!window.has("cancel"));
    let sent = is_closed.recv_timeout(Duration::from_secs(10)).unwrap();
    assert!(
        sent.starts_with(b"POST /gateway.do?"),
        "the call had gone out"
    );
}
