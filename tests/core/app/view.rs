//! What is shown.

use std::sync::Arc;

use alipay_explorer::app::{Effect, Page, PastedText, Remote, TaskId, ViewMessage};
use alipay_explorer::client::{InspectionHints, InspectionKind, Inspections};
use alipay_explorer::i18n::Locale;
use alipay_explorer::storage::Theme;

use super::program::Program;

#[test]
fn language_and_theme_are_saved() {
    let mut program = Program::ready();
    let effects = program.send(ViewMessage::Locale(Locale::ZH_CN));
    let [Effect::SaveSettings(settings)] = effects.as_slice() else {
        panic!("the settings are saved: {effects:?}");
    };
    assert_eq!(settings.locale(), Locale::ZH_CN);
    assert_eq!(program.state.locale(), Locale::ZH_CN);
    let effects = program.send(ViewMessage::Theme(Theme::Dark));
    let [Effect::SaveSettings(settings)] = effects.as_slice() else {
        panic!("the settings are saved: {effects:?}");
    };
    assert_eq!(
        (settings.locale(), settings.theme),
        (Locale::ZH_CN, Theme::Dark)
    );
}

#[test]
fn an_inspection_uses_the_keys_of_the_chosen_profile() {
    let mut program = Program::ready();
    assert_eq!(inspect(&mut program).1, (true, true));
    assert_eq!(program.state.page, Page::Inspect);
    program.choose("Sandbox");
    assert_eq!(inspect(&mut program).1, (false, false));
}

#[test]
fn only_the_newest_inspection_counts() {
    let mut program = Program::ready();
    let (old, _) = inspect(&mut program);
    let (new, _) = inspect(&mut program);
    let found = |text: &str| {
        let hints = InspectionHints::default();
        Arc::new(Inspections::of(text.as_bytes(), hints))
    };
    program.send(ViewMessage::Inspected(old, found("<html></html>")));
    assert!(matches!(program.state.inspection, Remote::Pending { .. }));
    program.send(ViewMessage::Inspected(new, found("?")));
    let kind = program.state.shown_part().unwrap().kind;
    assert_eq!(kind, InspectionKind::Unknown);
}

#[test]
fn a_private_key_is_told_and_not_kept() {
    let key = std::fs::read("tests/fixtures/keys/TEST-ONLY-rsa2048-pkcs8.pem").unwrap();
    let mut program = Program::ready();
    let (task, _) = inspect(&mut program);
    let found = Inspections::of(&key, InspectionHints::default());
    program.send(ViewMessage::Inspected(task, Arc::new(found)));
    assert!(program.state.inspection_input.is_none());
    let kind = program.state.shown_part().unwrap().kind;
    assert_eq!(kind, InspectionKind::PrivateKey);
}

#[test]
fn behind_a_log_the_first_thing_in_it_is_shown() {
    let mut program = Program::ready();
    let (task, _) = inspect(&mut program);
    let log = b"2026-03-05 15:30:00 INFO {\"error_response\":{\"code\":\"40002\"}}";
    let found = Inspections::of(log, InspectionHints::default());
    program.send(ViewMessage::Inspected(task, Arc::new(found)));
    assert_eq!(program.state.chosen_part, 1);
    program.send(ViewMessage::ChoosePart(0));
    let kind = program.state.shown_part().unwrap().kind;
    assert_eq!(kind, InspectionKind::LogLines);
}

/// Asks for an inspection and returns its task and which keys go with it.
fn inspect(program: &mut Program) -> (TaskId, (bool, bool)) {
    let effects = program.send(ViewMessage::Inspect(PastedText::new("text")));
    match effects.as_slice() {
        [Effect::Inspect { task, keys, .. }] => {
            (*task, (keys.alipay.is_some(), keys.own.is_some()))
        }
        other => panic!("it is inspected: {other:?}"),
    }
}
