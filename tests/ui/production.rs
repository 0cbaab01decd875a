//! Nothing goes to production without a yes.

use alipay_explorer::app::{Page, Stage};
use alipay_explorer::i18n::{LOCALES, Locale};
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::home::{Home, key_file};
use crate::trial::trial;
use crate::window::Window;

const APP_ID: &str = "2021000000000000";
const CODE: &str = "4b203fe6c11548bcabd8da5bb087a83b";

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("production_never_runs_by_itself", never_by_itself),
        trial("production_is_told_over_every_page", told_everywhere),
    ];
    for locale in LOCALES {
        let name = format!("production_asks_first_in_{}", locale.tag());
        trials.push(trial(&name, move || asks_first(locale)));
    }
    trials
}

fn production(home: &Home, locale: Locale) -> Window {
    let mut window = Window::open(home, locale);
    window.choose("profile", "Production");
    window.enter("app-id", APP_ID);
    let key = key_file("rsa2048-pkcs8.pem").display().to_string();
    window.enter("keys-private-path", &key);
    window.wait_until("the key", |window| {
        window.app().state().keys.private_key.ready().is_some()
    });
    window
}

fn told_everywhere() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let strip = window.text("production-strip");
    assert!(!window.shows(&strip));
    window.choose("profile", "Production");
    for page in Page::ALL {
        window.press(page.title());
        assert!(window.shows(&strip), "{page:?}");
    }
    assert!(window.shows_part("https://openapi.alipay.com/gateway.do"));
    assert!(!window.shows_part("127.0.0.1"), "no call goes there");
}

fn asks_first(locale: Locale) {
    let home = Home::new(locale);
    let mut window = production(&home, locale);
    window.enter("auth-code", CODE);
    let title = window.text("confirm-title");
    for refuse in [
        |window: &mut Window| window.press("confirm-no"),
        |window: &mut Window| window.key(Modifiers::NONE, Key::Escape),
    ] {
        assert!(!window.shows(&title));
        window.press("flow-exchange");
        assert!(window.shows(&title));
        let action = window.text("flow-exchange");
        assert!(window.shows(&locale.text_with("confirm-text", &[("action", &action)])));
        refuse(&mut window);
        assert!(!window.shows(&title), "the question is gone");
        assert!(
            window.asked.alipay.lock().unwrap().is_empty(),
            "nothing was sent"
        );
        assert!(matches!(
            window.app().state().flow.stage,
            Stage::Code { .. }
        ));
    }
    window.press("flow-exchange");
    // The same shortcut once more is no yes.
    window.key(Modifiers::COMMAND, Key::E);
    assert!(window.shows(&title));
    assert!(window.asked.alipay.lock().unwrap().is_empty());
    window.press("confirm-yes");
    let sent = window.asked.alipay.lock().unwrap().clone();
    assert_eq!(sent, ["alipay.system.oauth.token"]);
}

fn never_by_itself() {
    let home = Home::new(Locale::EN);
    let mut window = production(&home, Locale::EN);
    for _ in 0..2 {
        let state = window.app().state().flow.state.as_str().to_owned();
        let address =
            format!("https://shop.example/cb?app_id={APP_ID}&auth_code={CODE}&state={state}");
        window.enter("auth-code", &address);
        window.wait_for(&window.text("notice-code-taken"));
        assert!(!window.shows(&window.text("confirm-title")));
        assert!(window.asked.alipay.lock().unwrap().is_empty());
        // Production does not even offer it.
        assert!(!window.has("run-after-paste"));
    }
}
