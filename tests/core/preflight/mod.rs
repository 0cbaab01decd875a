//! The catalogue of preflight checks is whole.

mod faults;

use std::collections::BTreeSet;

use alipay_explorer::client::preflight::{CHECKS, IMPOSSIBLE_CODE, LightStatus};
use alipay_explorer::i18n::{LOCALES, Locale};
use alipay_explorer::protocol::CodeShape;

#[test]
fn ids_are_unique_and_every_check_can_be_told() {
    let ids: BTreeSet<_> = CHECKS.iter().map(|check| check.id()).collect();
    assert_eq!(ids.len(), CHECKS.len(), "an id is used twice");
    for check in CHECKS {
        for locale in LOCALES {
            assert!(locale.find(check.title()).is_some(), "{}", check.title());
            for outcome in check.outcomes() {
                let (text, status) = (outcome.text, outcome.status);
                assert!(has_text(locale, text, None), "{}: {text}", locale.tag());
                let has_remedy = has_text(locale, text, Some("advice"));
                assert_eq!(
                    has_remedy,
                    status != LightStatus::Good,
                    "{}: {text} is {}",
                    locale.tag(),
                    status.name()
                );
            }
        }
    }
}

#[test]
fn every_check_can_be_unknown_and_none_has_an_outcome_twice() {
    for check in CHECKS {
        let outcomes = check.outcomes();
        let texts: BTreeSet<_> = outcomes.iter().map(|outcome| outcome.text).collect();
        assert_eq!(texts.len(), outcomes.len(), "{}", check.id());
        let can_be = |status| outcomes.iter().any(|outcome| outcome.status == status);
        assert!(can_be(LightStatus::Unknown), "{}", check.id());
        assert_eq!(
            can_be(LightStatus::Bad),
            check.id() != "app-id-shape",
            "{}: a hint is never bad",
            check.id()
        );
    }
}

#[test]
fn every_status_has_a_word_in_every_language() {
    for locale in LOCALES {
        let words: BTreeSet<_> = LightStatus::ALL
            .iter()
            .map(|status| locale.find(status.title()).unwrap())
            .collect();
        assert_eq!(words.len(), LightStatus::ALL.len(), "{words:?}");
    }
}

#[test]
fn the_impossible_code_has_the_form_of_one_and_says_what_it_is() {
    assert_eq!(IMPOSSIBLE_CODE.len(), 32);
    assert_eq!(CodeShape::of(IMPOSSIBLE_CODE), None);
    assert!(IMPOSSIBLE_CODE.contains("NoAuthCode"));
    let is_hexadecimal = |it: char| it.is_ascii_hexdigit();
    assert!(!IMPOSSIBLE_CODE.chars().all(is_hexadecimal));
}

fn has_text(locale: Locale, id: &str, attribute: Option<&str>) -> bool {
    let args = [
        "host",
        "address",
        "seconds",
        "received",
        "reason",
        "status",
        "code",
        "minutes",
        "app_id",
        "sign_type",
        "public_key",
        "stop",
    ]
    .map(|name| (name, "x"));
    let text = match attribute {
        None => locale.find(id).map(|_| locale.text_with(id, &args)),
        Some(name) => locale.attribute(id, name, &args),
    };
    text.is_some_and(|text| !text.trim().is_empty() && !text.contains("{$"))
}
