//! Codes and fields, explained: searched, and by F1 wherever they stand.

use alipay_explorer::app::Page;
use alipay_explorer::diagnosis::catalogue::{Catalogue, CatalogueKind};
use alipay_explorer::i18n::{LOCALES, Locale};
use egui::{Key, Modifiers};
use libtest_mimic::Trial;

use crate::demo;
use crate::home::Home;
use crate::trial::trial;
use crate::window::Window;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("reference_says_what_to_try", says_what_to_try),
        trial("reference_offers_what_is_spelt_alike", offers_what_is_alike),
        trial("reference_lists_one_kind", lists_one_kind),
        trial("reference_copies_the_wire_name", copies_the_wire_name),
        trial("reference_f1_explains_a_field", f1_explains_a_field),
        trial("reference_f1_explains_a_refusal", f1_explains_a_refusal),
        trial("reference_f1_without_anything_opens_the_page", f1_alone),
    ];
    for locale in LOCALES {
        let name = format!("reference_search_finds_any_language_in_{}", locale.tag());
        trials.push(trial(&name, move || search_finds_any_language(locale)));
    }
    trials
}

fn open(home: &Home, locale: Locale) -> Window {
    let mut window = Window::open(home, locale);
    window.press("page-reference");
    window
}

fn search(window: &mut Window, text: &str) {
    let name = window.text("reference-search");
    window.type_into(&name, text);
}

fn chosen(window: &Window) -> Option<(CatalogueKind, &'static str)> {
    let entry = window.app().state().reference.chosen?;
    Some((entry.kind, entry.id.as_str()))
}

fn search_finds_any_language(locale: Locale) {
    let home = Home::new(locale);
    let mut window = open(&home, locale);
    for (text, id) in [
        ("isv.code-invalid", "isv.code-invalid"),
        ("头像", "avatar"),
        ("nickname", "nick_name"),
        ("check sign Fail!", "php-check-sign-fail"),
    ] {
        search(&mut window, text);
        let (kind, found) = chosen(&window).unwrap();
        assert_eq!(found, id, "{text}");
        let entry = Catalogue::entry(kind, id).unwrap();
        assert!(window.shows(entry.wire_name()), "{text}");
        assert!(window.shows(&entry.name(locale)), "{text}");
        assert!(window.shows(entry.meaning(locale)), "{text}");
        assert!(window.shows(&entry.remedy(locale)), "{text}");
        window.check_names();
    }
    search(&mut window, "user_status");
    let frozen = "B";
    assert!(window.shows(frozen), "the table of values");
    let meaning = locale.attribute("member-user_status", "value-b", &[]);
    assert!(window.shows(&meaning.unwrap()));
}

fn says_what_to_try() {
    let home = Home::new(Locale::EN);
    let window = open(&home, Locale::EN);
    assert!(window.shows(&window.text("reference-try")));
    assert_eq!(chosen(&window), None);
}

fn offers_what_is_alike() {
    let home = Home::new(Locale::EN);
    let mut window = open(&home, Locale::EN);
    search(&mut window, "isv.code-invald");
    assert!(window.shows(&window.text("reference-nothing")));
    let entry = *Catalogue::explain("isv.code-invalid")
        .entries
        .first()
        .unwrap();
    window.press_named(&format!("{} {}", entry.id, entry.name(Locale::EN)));
    assert!(window.shows(entry.meaning(Locale::EN)));
}

fn lists_one_kind() {
    let home = Home::new(Locale::EN);
    let mut window = open(&home, Locale::EN);
    let kind = window.text(CatalogueKind::TopCode.title());
    window.choose("reference-kind", &kind);
    let reference = &window.app().state().reference;
    assert!(!reference.found.is_empty());
    let is_top = |kind: CatalogueKind| kind == CatalogueKind::TopCode;
    assert!(reference.found.iter().all(|entry| is_top(entry.kind)));
}

fn copies_the_wire_name() {
    let home = Home::new(Locale::EN);
    let mut window = open(&home, Locale::EN);
    search(&mut window, "aop.invalid-auth-token");
    let copy = Locale::EN.text_with("copy-what", &[("what", "aop.invalid-auth-token")]);
    assert_eq!(window.copy_with(&copy), "aop.invalid-auth-token");
}

/// The pointer on a name, and the keyboard on the button beside it.
fn f1_explains_a_field() {
    let home = Home::new(Locale::EN);
    let mut window = demo::finished(&home, Locale::EN);
    window.point_at("user_status");
    window.key(Modifiers::NONE, Key::F1);
    assert_eq!(window.app().state().page, Page::Reference);
    let expected = (CatalogueKind::MemberField, "user_status");
    assert_eq!(chosen(&window), Some(expected));
    assert_eq!(window.value("reference-search"), "user_status");
    assert!(window.shows(&window.text("member-user_status")));

    window.press("page-flow");
    window.point_at("user_id");
    window.key(Modifiers::NONE, Key::F1);
    let expected = (CatalogueKind::TokenField, "user_id");
    assert_eq!(chosen(&window), Some(expected), "that of the token's card");
}

fn f1_explains_a_refusal() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.enter("auth-code", "4b203fe6c11548bcabd8da5bb087a83b");
    window.press("flow-exchange");
    window.wait_for("sub_code = isv.code-invalid");
    window.release_focus();
    window.key(Modifiers::NONE, Key::F1);
    assert_eq!(window.app().state().page, Page::Reference);
    assert_eq!(chosen(&window).unwrap().1, "isv.code-invalid");

    window.press("page-flow");
    window.point_at("code = 40002");
    window.key(Modifiers::NONE, Key::F1);
    assert_eq!(
        chosen(&window).unwrap().1,
        "40002",
        "the fact under the pointer"
    );
}

fn f1_alone() {
    let home = Home::new(Locale::EN);
    let mut window = Window::open(&home, Locale::EN);
    window.key(Modifiers::NONE, Key::F1);
    assert_eq!(window.app().state().page, Page::Reference);
    assert_eq!(chosen(&window), None);
    assert!(!window.app().state().reference.found.is_empty());
}
