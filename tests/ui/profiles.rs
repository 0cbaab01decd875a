//! Profiles are kept apart.

use alipay_explorer::app::{Remote, Stage};
use alipay_explorer::i18n::{Explain as _, Locale};
use alipay_explorer::protocol::{Endpoints, Environment};
use alipay_explorer::simulator::SIMULATOR_APP_ID;
use libtest_mimic::Trial;

use crate::demo;
use crate::home::{Home, key_file};
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("profile_switch_drops_everything", switch_drops_everything),
        trial("profile_refuses_http_elsewhere", refuses_http_elsewhere),
        trial("profile_refuses_wrong_app_ids", refuses_wrong_app_ids),
        trial("profile_names_are_unique", names_are_unique),
        trial("profile_can_be_deleted", can_be_deleted),
        trial(
            "profile_field_takes_a_screen_readers_value",
            takes_set_values,
        ),
        trial("demo_leads_back_to_the_simulator", demo_leads_back),
    ]
}

/// Makes a profile and chooses it, through the dialog.
pub(crate) fn create(window: &mut Window, name: &str, environment: Environment) {
    window.press("profile-new");
    let field = window.text("profile-name");
    window.type_into(&field, name);
    if environment != Environment::Sandbox {
        let line = window.text(environment.title());
        window.choose("environment", &line);
    }
    window.press("profile-create");
}

fn switch_drops_everything() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    let token = window.app().state().flow.stage.token().unwrap();
    let token = token.token.access_token.secret().to_owned();
    window.press("reveal-secrets");
    window.press("tab-request");
    assert!(window.shows(SIMULATOR_APP_ID) && window.shows(&token));
    assert!(!window.has("app-id") && !window.has("keys-open-private"));

    window.choose("profile", "Sandbox");
    for id in ["app-id", "keys-open-private", "keys-open-public"] {
        assert!(window.has(id), "{id}");
    }
    assert!(!window.shows_part(SIMULATOR_APP_ID), "the app id is gone");
    assert!(!window.shows_part(&token), "the token is gone");
    assert!(!window.shows(demo::MEMBER), "the member is gone");
    let state = window.app().state();
    assert!(matches!(state.flow.stage, Stage::Start));
    assert!(matches!(state.keys.private_key, Remote::Idle));
    assert!(matches!(state.keys.alipay_public_key, Remote::Idle));
    let environment = window.text(Environment::Sandbox.title());
    assert!(window.shows(&environment), "the badge");
    let endpoints = Endpoints::published(Environment::Sandbox).unwrap();
    assert!(window.shows(endpoints.gateway.as_str()));
}

fn refuses_http_elsewhere() {
    for locale in [Locale::EN, Locale::ZH_CN] {
        let home = Home::new(locale);
        let mut window = Window::open(&home, locale);
        create(&mut window, "Mine", Environment::Custom);
        assert_eq!(window.chosen("profile"), Some("Mine".to_owned()));
        for address in ["http://gateway.example/gateway.do", "gateway.do"] {
            window.enter("gateway-url", address);
            let problem = Endpoints::custom(address, None).unwrap_err().problem();
            assert!(window.shows(&problem.title(locale)), "{address}");
            assert!(window.shows(&problem.remedy(locale)), "{address}");
        }
        window.enter("gateway-url", "http://127.0.0.1:9/gateway.do");
        assert!(!window.shows_part("gateway.example"));
    }
}

fn refuses_wrong_app_ids() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Sandbox");
    for (text, problem) in [
        ("2088102175794899", "app-id-partner-id"),
        ("my app", "app-id-not-digits"),
    ] {
        window.enter("app-id", text);
        let title = Locale::EN.text_with(problem, &[("found", text)]);
        assert!(window.shows(&title), "{title}");
    }
    window.enter("app-id", "9021000123456789");
    assert!(!window.shows_part("is no app id"));
}

fn names_are_unique() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    create(&mut window, "Sandbox", Environment::Sandbox);
    let title = Locale::EN.text_with("profile-name-taken", &[("name", "Sandbox")]);
    assert!(window.shows_part(&title));
    assert_eq!(window.chosen("profile"), Some("Simulator".to_owned()));
}

fn can_be_deleted() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    create(&mut window, "Shop", Environment::Sandbox);
    window.wait_until("the profile on disk", |_| {
        home.profiles().find("Shop").is_some()
    });
    window.press("page-settings");
    let delete = Locale::EN.text_with("profile-delete", &[("name", "Shop")]);
    window.press_named(&delete);
    assert_eq!(window.chosen("profile"), Some("Simulator".to_owned()));
    window.wait_until("the profile to be gone from disk", |_| {
        home.profiles().find("Shop").is_none()
    });
}

fn takes_set_values() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Sandbox");
    window.set_value("app-id", "9021000123456789");
    window.wait_until("the app id in the profile", |window| {
        window.app().state().profile().app_id == "9021000123456789"
    });
    let path = key_file("rsa2048-pkcs8.pem").display().to_string();
    window.set_value("keys-private-path", &path);
    window.wait_until("the key", |window| {
        window.app().state().keys.private_key.ready().is_some()
    });
}

fn demo_leads_back() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Sandbox");
    assert!(!window.has("persona"), "personas belong to the simulator");
    window.press("flow-run-demo");
    window.wait_for(demo::MEMBER);
    assert_eq!(window.chosen("profile"), Some("Simulator".to_owned()));
}
