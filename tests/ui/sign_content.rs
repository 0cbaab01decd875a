//! The page that compares two strings to sign.

use alipay_explorer::app::Page;
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::simulator::SimulatorKeys;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::custom::take_code;
use crate::demo;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) const OWN: &str =
    "app_id=1&charset=utf-8&return_url=&sign_type=RSA2&subject=1+2&version=1.0";
const LINK: &str = "https://open.alipay.com/api/errCheck?traceId=0&source=openapi";
pub(crate) const GATEWAY: &str = "网关生成的验签字符串为：app_id=1&amp;charset=utf-8&amp;sign_type=RSA2&amp;subject=1 2&amp;version=1.0，解决方案：https://open.alipay.com/api/errCheck?traceId=0&source=openapi";

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("compare_opens_the_vendors_page", opens_the_link),
        trial("compare_explains_what_cannot_be_used", explains_nonsense),
        trial("compare_takes_the_last_request", takes_the_last_request),
        trial("compare_has_the_agreed_names", has_its_names),
        trial("compare_can_be_cleared", can_be_cleared),
        trial("compare_hides_damaged_tokens", hides_damaged_tokens),
    ];
    for locale in LOCALES {
        let tag = locale.tag();
        trials.push(trial(
            &format!("compare_marks_what_differs_in_{tag}"),
            move || {
                marks_what_differs(locale);
            },
        ));
        trials.push(trial(
            &format!("compare_comes_from_a_refusal_in_{tag}"),
            move || {
                comes_from_a_refusal(locale);
            },
        ));
    }
    trials
}

fn compare(window: &mut Window, gateway: &str, own: &str) {
    window.press("page-sign-content");
    for (field, text) in [("compare-gateway", gateway), ("compare-own", own)] {
        let field = window.text(field);
        window.type_into(&field, text);
    }
    window.press_button("compare");
}

fn marks_what_differs(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open_in(&home, locale, [960.0, 600.0]);
    compare(&mut window, GATEWAY, OWN);
    window.wait_for(&window.text("compare-different"));
    let title = |id: &str, names: &str| locale.text_with(id, &[("names", names)]);
    assert!(window.shows(&title("comparison-blank-for-plus", "subject")));
    assert!(window.shows(&title("comparison-empty-parameter", "return_url")));
    for text in ["≠", "−", "=", "1+2", "1 2", "return_url"] {
        assert!(window.shows(text), "{text}");
    }
    assert!(window.shows_part("U+002B '+'"));
    window.check_names();
    let cut: Vec<_> = window
        .edges()
        .into_iter()
        .filter(|(right, _)| *right > 960.0)
        .collect();
    assert!(cut.is_empty(), "{cut:?}");

    compare(&mut window, OWN, OWN);
    window.wait_for(&window.text("compare-identical"));
    assert!(window.shows(&window.text("comparison-same-string")));
    assert!(!window.shows("≠"));
}

fn hides_damaged_tokens() {
    const TOKEN: &str = "authusrBd364827b102144cf992fb7ce6e327X89";
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let own = format!("app_id=1&auth_token={TOKEN}&charset=utf-8");
    for damaged in ["d36 827b", "d36&827b", "d365827b"] {
        let gateway = own.replace("d364827b", damaged);
        compare(&mut window, &gateway, &own);
        window.wait_for(&window.text("compare-different"));
        for text in window.texts() {
            let mut pieces = (0..=TOKEN.len() - 7).filter_map(|at| TOKEN.get(at..at + 7));
            let is_shown = pieces.any(|piece| text.contains(piece));
            // The rows of the fields themselves hold what was typed.
            let is_typed = text.starts_with("app_id=") || text.ends_with("charset=utf-8");
            assert!(!is_shown || is_typed, "{text}");
        }
        assert!(window.shows_part("(differs at character 12)"), "{damaged}");
        window.press("clear");
    }
}

fn comes_from_a_refusal(locale: Locale) {
    let home = Home::new(locale);
    let keys = SimulatorKeys::embedded().unwrap();
    let alipay = keys.alipay_private_key.public_key().to_pem();
    let mut window = take_code(&home, locale, "other", &alipay);
    window.wait_until("the refusal", |window| {
        let exchanges = &window.app().state().exchanges;
        exchanges
            .last()
            .is_some_and(|exchange| exchange.answer.is_some())
    });
    window.press("tab-request");
    window.press_button("compare-strings");
    assert_eq!(window.app().state().page, Page::SignContent);
    window.wait_for(&window.text("compare-identical"));

    let state = window.app().state();
    let own = state.exchanges.last().unwrap().request.clone();
    let code = own.business.value("code").unwrap().to_owned();
    assert!(window.value("compare-own").starts_with("app_id="));
    assert!(
        !window.texts().iter().any(|text| text.contains(&code)),
        "the code is hidden"
    );
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    assert_eq!(window.value("compare-own"), own.sign_content.as_str());
    assert!(window.value("compare-gateway").contains(&code));
    window.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::V);
    assert!(!window.value("compare-gateway").contains(&code));
    window.press_button("compare");
    window.wait_for(&window.text("compare-identical"));

    let what = window.text("compare-app-public-key");
    let copy = locale.text_with("copy-what", &[("what", &what)]);
    let loaded = window.app().state().keys.private_key.value().unwrap();
    let expected = loaded.key.public_key().to_base64_line();
    assert!(window.shows(&expected));
    assert_eq!(window.copy_with(&copy), expected);
}

fn opens_the_link() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    compare(&mut window, GATEWAY, OWN);
    window.wait_for(&window.text("compare-different"));
    window.press_button("compare-open-link");
    let opened = window.asked.browser.lock().unwrap().clone();
    assert_eq!(
        opened.iter().map(url::Url::as_str).collect::<Vec<_>>(),
        [LINK]
    );
}

fn explains_nonsense() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    compare(&mut window, "hello", OWN);
    window.wait_for(&window.text("comparison-nothing-to-compare"));
    compare(&mut window, "无效签名", OWN);
    window.wait_for(&window.text("comparison-nothing-quoted"));
}

fn takes_the_last_request() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    window.press("page-sign-content");
    window.press_button("compare-use-last");
    let own = window.value("compare-own");
    assert!(own.contains("method=alipay.user.info.share"), "{own}");
    assert!(
        own.contains("auth_token=authusrB…"),
        "the token is hidden: {own}"
    );
    assert_eq!(window.value("compare-gateway"), "", "it was no refusal");
}

fn has_its_names() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press_tab("Sign content");
    for name in ["Gateway's string", "Own string"] {
        window.by_role(Role::MultilineTextInput, name);
    }
    for name in ["Compare", "Use last request"] {
        window.by_role(Role::Button, name);
    }
}

fn can_be_cleared() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    compare(&mut window, GATEWAY, OWN);
    window.press("clear");
    assert_eq!(
        window.value("compare-gateway") + &window.value("compare-own"),
        ""
    );
}
