//! Files that outlive the window, or arrive damaged.

use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::Environment;
use libtest_mimic::Trial;

use crate::home::{Home, key_file};
use crate::profiles;
use crate::trial::trial;
use crate::window::Window;

const DAMAGED: &[u8] = b"{\"version\":1,\"profiles\":[{";

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("storage_profiles_survive_a_restart", survive_a_restart),
        trial("storage_two_windows_keep_each_others_profiles", two_windows),
        trial("storage_holds_no_secret", holds_no_secret),
    ];
    for locale in LOCALES {
        let name = format!("storage_sets_damaged_profiles_aside_in_{}", locale.tag());
        trials.push(trial(&name, move || sets_damaged_aside(locale)));
    }
    trials
}

fn sets_damaged_aside(locale: Locale) {
    let home = Home::new(locale);
    home.write("config/profiles.json", DAMAGED);
    let mut window = Window::open(&home, locale);
    let folder = home.paths().config;
    let kept: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap() != "profiles.json")
        .filter(|path| std::fs::read(path).unwrap().as_slice() == DAMAGED)
        .collect();
    let [kept] = kept.as_slice() else {
        panic!("one file was set aside, not {kept:?}");
    };
    let shown = kept.display().to_string();
    let title = locale.text_with("storage-set-aside", &[("kept_as", &shown)]);
    window.wait_for_start(&title);
    window.press("flow-run-demo");
    window.wait_for(crate::demo::MEMBER);
}

fn survive_a_restart() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    profiles::create(&mut window, "Shop", Environment::Sandbox);
    window.enter("app-id", "9021000123456789");
    let path = key_file("rsa2048-pkcs8.pem");
    window.enter("keys-private-path", &path.display().to_string());
    window.enter("redirect-uri", "https://shop.example/callback");
    window.choose("sign-type", "RSA");
    window.choose("charset", "GBK");
    window.choose("scope", "auth_base");
    let profile = |window: &Window| window.app().state().profile().clone();
    window.wait_until("the profile on disk", |window| {
        let wanted = profile(window);
        wanted.private_key.is_some() && home.profiles().find("Shop") == Some(&wanted)
    });
    let before = profile(&window);
    drop(window);

    let mut window = Window::open(&home, Locale::EN);
    window.wait_until("the profile and its key", |window| {
        let state = window.app().state();
        *state.profile() == before && state.keys.private_key.ready().is_some()
    });
    assert_eq!(window.chosen("profile"), Some("Shop".to_owned()));
    assert_eq!(window.value("app-id"), "9021000123456789");
    assert_eq!(
        window.value("redirect-uri"),
        "https://shop.example/callback"
    );
    assert_eq!(
        window.value("keys-private-path"),
        path.display().to_string()
    );
}

fn two_windows() {
    let home = Home::new(Locale::EN);
    let mut first = Window::open(&home, Locale::EN);
    let mut second = Window::open(&home, Locale::EN);
    profiles::create(&mut first, "First", Environment::Sandbox);
    profiles::create(&mut second, "Second", Environment::Production);
    first.enter("app-id", "9021000000000001");
    second.enter("app-id", "2021000000000002");
    first.wait_until("both profiles on disk", |_| {
        let book = home.profiles();
        let app_id = |name: &str| book.find(name).map(|profile| profile.app_id.clone());
        app_id("First").as_deref() == Some("9021000000000001")
            && app_id("Second").as_deref() == Some("2021000000000002")
    });
    drop((first, second));

    let third = Window::open(&home, Locale::EN);
    let state = third.app().state();
    let names: Vec<_> = state.profiles.iter().map(|profile| &profile.name).collect();
    assert_eq!(
        names,
        ["Simulator", "Sandbox", "Production", "First", "Second"]
    );
}

fn holds_no_secret() {
    let home = Home::new(Locale::EN);
    let mut window = crate::demo::finished(&home, Locale::EN);
    let token = window.app().state().flow.stage.token().unwrap();
    let token = token.token.access_token.secret().to_owned();
    profiles::create(&mut window, "Shop", Environment::Sandbox);
    let path = key_file("rsa2048-pkcs8.pem");
    window.enter("keys-private-path", &path.display().to_string());
    window.wait_until("the path on disk", |_| {
        let book = home.profiles();
        book.find("Shop")
            .is_some_and(|shop| shop.private_key.is_some())
    });
    let key = crate::home::key_text("rsa2048-pkcs8.pem");
    let line = key.lines().nth(5).unwrap();
    for entry in std::fs::read_dir(home.paths().config).unwrap() {
        let text = std::fs::read(entry.unwrap().path()).unwrap();
        let text = String::from_utf8_lossy(&text);
        assert!(!text.contains(line) && !text.contains(&token), "{text}");
    }
}
