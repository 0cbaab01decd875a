//! The page of settings.

use alipay_explorer::app::Page;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::storage::{ProxySetting, Settings, TimeLimit};
use libtest_mimic::Trial;

use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("settings_are_saved_and_reset", saved_and_reset),
        trial("settings_keep_no_key_in_the_proxy_field", no_key),
    ];
    for locale in LOCALES {
        let name = format!("settings_explain_a_bad_proxy_in_{}", locale.tag());
        trials.push(trial(&name, move || bad_proxy(locale)));
    }
    trials
}

fn open(home: &Home, locale: Locale) -> Window {
    let mut window = Window::open(home, locale);
    window.press(Page::Settings.title());
    window
}

fn saved_and_reset() {
    let home = Home::new(Locale::EN);
    let mut window = open(&home, Locale::EN);
    let half_a_minute = Locale::EN.text_with("time-limit-seconds", &[("count", "30")]);
    window.press_tab(&half_a_minute);
    window.press("proxy-custom");
    window.enter("proxy-address", "proxy.example:3128");
    let wanted = ProxySetting::at("http://proxy.example:3128").unwrap();
    window.wait_until("the settings on disk", |_| {
        let settings = home.settings();
        settings.proxy == wanted && settings.time_limit == TimeLimit::from(30)
    });
    assert_eq!(window.app().state().time_limit.as_secs(), 30);
    drop(window);

    let mut window = open(&home, Locale::EN);
    assert_eq!(window.value("proxy-address"), "http://proxy.example:3128/");
    window.press("settings-reset");
    window.wait_until("the first settings on disk", |_| {
        home.settings() == Settings::default()
    });
}

fn bad_proxy(locale: Locale) {
    let home = Home::new(locale);
    let mut window = open(&home, locale);
    window.press("proxy-custom");
    window.enter("proxy-address", "socks5://proxy:1080");
    assert!(window.shows(&window.text("proxy-unreadable")));
    window.enter("proxy-address", "http://ann:secret@proxy:3128");
    assert!(window.shows(&window.text("proxy-with-password")));
    assert_eq!(window.app().state().settings.proxy, ProxySetting::System);
    window.press("proxy-none");
    assert!(!window.has("proxy-address"));
    assert_eq!(window.app().state().settings.proxy, ProxySetting::None);
}

fn no_key() {
    let home = Home::new(Locale::EN);
    let mut window = open(&home, Locale::EN);
    window.press("proxy-custom");
    let key = std::fs::read_to_string(crate::home::key_file("rsa2048-pkcs8.pem")).unwrap();
    let field = window.text("proxy-address");
    window.type_into(&field, &key);
    assert_eq!(window.value("proxy-address"), "", "wiped at once");
    assert_eq!(window.app().state().settings.proxy, ProxySetting::System);
}
