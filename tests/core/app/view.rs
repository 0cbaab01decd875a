//! What is shown.

use std::sync::Arc;

use alipay_explorer::app::{
    Effect, InspectEffect, InspectMessage, Page, PastedText, Remote, TaskId, ViewMessage,
};
use alipay_explorer::client::{InspectionHints, InspectionKind, Inspections};
use alipay_explorer::i18n::Locale;
use alipay_explorer::protocol::Charset;
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
    program.send(InspectMessage::Found(old, found("<html></html>")));
    assert!(matches!(
        program.state.inspect.found,
        Remote::Pending { .. }
    ));
    program.send(InspectMessage::Found(new, found("?")));
    let kind = program.state.shown_part().unwrap().kind;
    assert_eq!(kind, InspectionKind::Unknown);
}

#[test]
fn a_private_key_is_told_and_not_kept() {
    let key = std::fs::read("tests/fixtures/keys/TEST-ONLY-rsa2048-pkcs8.pem").unwrap();
    let mut program = Program::ready();
    let (task, _) = inspect(&mut program);
    let found = Inspections::of(&key, InspectionHints::default());
    program.send(InspectMessage::Found(task, Arc::new(found)));
    assert!(program.state.inspect.input.is_none());
    let kind = program.state.shown_part().unwrap().kind;
    assert_eq!(kind, InspectionKind::PrivateKey);
}

#[test]
fn behind_a_log_the_first_thing_in_it_is_shown() {
    let mut program = Program::ready();
    let (task, _) = inspect(&mut program);
    let log = b"2026-03-05 15:30:00 INFO {\"error_response\":{\"code\":\"40002\"}}";
    let found = Inspections::of(log, InspectionHints::default());
    program.send(InspectMessage::Found(task, Arc::new(found)));
    assert_eq!(program.state.inspect.chosen_part, 1);
    program.send(InspectMessage::ChoosePart(0));
    let kind = program.state.shown_part().unwrap().kind;
    assert_eq!(kind, InspectionKind::LogLines);
}

#[test]
fn who_waits_no_longer_sees_what_was_there_before() {
    let mut program = Program::ready();
    let (task, _) = inspect(&mut program);
    let found = Inspections::of(b"{\"error_response\":{}}", InspectionHints::default());
    program.send(InspectMessage::Found(task, Arc::new(found)));
    let (late, _) = inspect(&mut program);
    program.send(InspectMessage::Stop);
    assert!(program.state.inspect.task.is_none());
    let found = Inspections::of(b"?", InspectionHints::default());
    program.send(InspectMessage::Found(late, Arc::new(found)));
    let kind = program.state.shown_part().unwrap().kind;
    assert_eq!(kind, InspectionKind::GatewayResponse);
    program.send(InspectMessage::Clear);
    assert!(program.state.shown_part().is_none());
}

#[test]
fn the_bytes_of_a_file_are_read_in_the_character_set_that_is_asked_for() {
    let mut program = Program::ready();
    let charset_of = |effects: Vec<Effect>| match effects.as_slice() {
        [Effect::Inspect(InspectEffect::Explain { task, charset, .. })] => (*task, *charset),
        other => panic!("it is inspected: {other:?}"),
    };
    let body = Charset::Gbk
        .encode("{\"error_response\":{\"msg\":\"买家\"}}")
        .unwrap();
    let file = || InspectMessage::File("answer.json".into());
    let (task, charset) = charset_of(program.send(file()));
    assert_eq!(charset, None);
    let found = Inspections::of(&body, InspectionHints::default());
    program.send(InspectMessage::Found(task, Arc::new(found)));
    assert!(program.state.inspect.has_bytes());
    let asked = program.send(InspectMessage::ReadAs(Charset::Gbk));
    assert_eq!(charset_of(asked).1, Some(Charset::Gbk));
    // Another file is not read so.
    assert_eq!(charset_of(program.send(file())).1, None);
}

#[test]
fn a_file_dialog_that_gives_nothing_is_told() {
    let mut program = Program::ready();
    let effects = program.send(InspectMessage::Pick);
    assert!(matches!(
        effects.as_slice(),
        [Effect::Inspect(InspectEffect::PickFile(_))]
    ));
    program.send(InspectMessage::Picked(None));
    assert!(program.state.notice.is_some());
    let effects = program.send(InspectMessage::Picked(Some("log.txt".into())));
    assert_eq!(effects.len(), 1);
    assert_eq!(program.state.page, Page::Inspect);
}

/// Asks for an inspection and returns its task and which keys go with it.
fn inspect(program: &mut Program) -> (TaskId, (bool, bool)) {
    let effects = program.send(InspectMessage::Text(PastedText::new("text")));
    match effects.as_slice() {
        [Effect::Inspect(InspectEffect::Explain { task, keys, .. })] => {
            (*task, (keys.alipay.is_some(), keys.own.is_some()))
        }
        other => panic!("it is inspected: {other:?}"),
    }
}
