//! Any text, explained.

use alipay_explorer::app::Page;
use alipay_explorer::client::InspectionKind;
use alipay_explorer::i18n::{LOCALES, Locale};
use libtest_mimic::Trial;

use crate::home::{Home, key_text};
use crate::trial::trial;
use crate::window::Window;

/// The sample answer of Alipay's own guide, as the product's founding document quotes it.
const SAMPLE: &str = include_str!("../fixtures/seed/member-answer.json");

const FIELDS: [(&str, &str); 9] = [
    ("code", "10000"),
    ("msg", "Success"),
    ("gender", "f"),
    ("is_certified", "T"),
    ("is_student_certified", "F"),
    ("nick_name", "买家沙箱"),
    ("user_id", "2088102175794899"),
    ("user_status", "T"),
    ("user_type", "2"),
];

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("inspect_takes_a_paste_outside_of_fields", pasted_anywhere),
        trial("inspect_leaves_a_paste_in_a_field_alone", pasted_in_a_field),
        trial("inspect_names_other_kinds", names_other_kinds),
        trial("inspect_can_be_cleared", can_be_cleared),
        trial(
            "inspect_reads_a_file_in_another_character_set",
            file_in_another_character_set,
        ),
        trial("inspect_lists_parts_and_shows_the_chosen_one", lists_parts),
        trial("inspect_keeps_no_private_key", keeps_no_private_key),
        trial("inspect_makes_a_large_paste_a_chip", large_paste),
        trial("inspect_takes_a_dropped_log", dropped_log),
        trial(
            "inspect_takes_a_paste_with_a_button_focused",
            pasted_on_a_button,
        ),
    ];
    for locale in LOCALES {
        let name = format!("inspect_explains_the_sample_in_{}", locale.tag());
        trials.push(trial(&name, move || explains_the_sample(locale)));
    }
    trials
}

fn verdict(window: &Window, verdict: &str) -> String {
    let verdict = window.text(verdict);
    window
        .locale
        .text_with("signature-line", &[("verdict", &verdict)])
}

fn inspect(window: &mut Window, text: &str) {
    window.press("page-inspect");
    let field = window.text("inspect-input");
    window.focus(&field);
    window.paste(text);
    window.press_button("inspect");
}

fn kind(window: &Window, kind: InspectionKind) -> String {
    let kind = window.text(kind.title());
    window.locale.text_with("inspect-kind", &[("kind", &kind)])
}

fn explains_the_sample(locale: Locale) {
    let home = Home::new(locale);
    let mut window = Window::open(&home, locale);
    inspect(&mut window, SAMPLE);
    window.wait_for(&kind(&window, InspectionKind::GatewayResponse));
    for (name, value) in FIELDS {
        assert!(
            window.shows(name) && window.shows(value),
            "{name} = {value}"
        );
    }
    // Verified with the simulator's key, which did not sign it.
    window.wait_for_start(&verdict(&window, "verdict-mismatch"));
    window.press("tab-signature");
    window.wait_for("wrong-key");

    window.choose("profile", "Sandbox");
    window.press_button("inspect");
    window.wait_for_start(&verdict(&window, "verdict-no-key"));
}

fn pasted_anywhere() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    for page in Page::ALL {
        window.press(page.title());
        window.release_focus();
        window.paste(SAMPLE);
        window.wait_for("买家沙箱");
        assert_eq!(window.app().state().page, Page::Inspect, "from {page:?}");
        assert_eq!(window.value("inspect-input"), SAMPLE);
        window.press("clear");
    }
}

fn pasted_in_a_field() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Sandbox");
    let field = window.text("app-id");
    window.focus(&field);
    window.paste("9021000123456789");
    assert_eq!(window.value("app-id"), "9021000123456789");
    assert_eq!(window.app().state().page, Page::Flow);
}

fn names_other_kinds() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.choose("profile", "Sandbox");
    window.press("page-inspect");
    let redirect = "https://shop.example/cb?app_id=2021000000000000&auth_code=4b203fe6c11548bc";
    for (text, expected) in [
        (key_text("rsa2048-spki.pem"), InspectionKind::PublicKey),
        (key_text("certificate.crt"), InspectionKind::Certificate),
        (redirect.to_owned(), InspectionKind::AuthorizationRedirect),
        (
            "<html><body>502</body></html>".to_owned(),
            InspectionKind::HtmlPage,
        ),
        ("what is this?".to_owned(), InspectionKind::Unknown),
    ] {
        let field = window.text("inspect-input");
        window.type_into(&field, &text);
        window.press_button("inspect");
        window.wait_for(&kind(&window, expected));
    }
}

fn can_be_cleared() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    inspect(&mut window, SAMPLE);
    window.press("clear");
    assert_eq!(window.value("inspect-input"), "");
    window.settle();
    assert!(!window.shows("买家沙箱"));
    assert!(!window.has("clear"));
}

fn file_in_another_character_set() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open_for_any_text(&home, Locale::EN);
    window.drop_file("tests/fixtures/seed/member-answer.json".into());
    window.wait_for("买家沙箱");
    window.press_tab("Raw");
    let combo = "viewer-read-as";
    assert_eq!(window.chosen(combo).as_deref(), Some("utf-8"));
    window.choose(combo, "GBK");
    window.wait_until("the other character set", |window| {
        window.chosen(combo).as_deref() == Some("GBK")
    });
    window.press_tab("Fields");
    window.settle();
    assert!(!window.shows("买家沙箱"));
}

const LOG: &str = include_str!("../fixtures/fragments/log-lines/three-answers.log");

fn row(window: &Window, number: &str, kind: InspectionKind, line: &str) -> String {
    let kind = window.text(kind.title());
    let args = [("number", number), ("kind", kind.as_str()), ("line", line)];
    window.locale.text_with("inspect-part-row", &args)
}

fn lists_parts() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    inspect(&mut window, LOG);
    let member = row(&window, "3", InspectionKind::GatewayResponse, "2");
    window.wait_for(&member);
    assert!(!window.shows("买家沙箱"));
    window.press_named(&member);
    window.wait_for("买家沙箱");
}

fn keeps_no_private_key() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.press("page-inspect");
    window.release_focus();
    window.paste(&key_text("rsa2048-pkcs8.pem"));
    let told = window.text("inspect-key-not-kept");
    window.wait_for(&told);
    assert_eq!(window.value("inspect-input"), "");
    assert!(window.app().state().inspect.input.is_none());
}

fn large_paste() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.release_focus();
    window.paste(&format!("{SAMPLE}\n{}", "plain words\n".repeat(30_000)));
    window.wait_for("买家沙箱");
    assert!(window.shows_part("KiB: too large for this field"));
    assert_eq!(window.app().state().page, Page::Inspect);
}

fn dropped_log() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let log = "tests/fixtures/fragments/log-lines/three-answers.log";
    window.drop_file(log.into());
    let first = row(&window, "2", InspectionKind::GatewayResponse, "1");
    window.wait_for(&first);
    assert_eq!(window.app().state().page, Page::Inspect);
}

fn pasted_on_a_button() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    let name = window.text("page-keys");
    window.focus(&name);
    window.paste(SAMPLE);
    window.wait_for("买家沙箱");
    assert_eq!(window.app().state().page, Page::Inspect);
}
