//! Keys by path, paste and drop.

use std::path::PathBuf;

use alipay_explorer::app::{
    Effect, KeyMessage, KeyOrigin, KeySource, NoticeText, PastedText, Remote, TaskId,
};
use alipay_explorer::i18n::{Fault, Problem};
use alipay_explorer::keys::CredentialSlot;

use super::program::{Program, key_read};

const PRIVATE: CredentialSlot = CredentialSlot::APP_PRIVATE_KEY;

fn path_of(effects: &[Effect]) -> (TaskId, PathBuf) {
    match effects {
        [
            Effect::ReadKey {
                task,
                source: KeySource::File(path),
                ..
            },
        ] => (*task, path.clone()),
        other => panic!("one file is read: {other:?}"),
    }
}

fn saved_path(effects: &[Effect]) -> Option<PathBuf> {
    match effects {
        [Effect::SaveProfile(profile)] => profile.private_key.clone(),
        other => panic!("the profile is saved: {other:?}"),
    }
}

#[test]
fn typed_paths_are_tidied() {
    for typed in [
        " /keys/a b.pem ",
        "\"/keys/a b.pem\"",
        "'/keys/a b.pem'",
        "file:///keys/a b.pem",
    ] {
        let mut program = Program::ready();
        program.choose("Sandbox");
        let effects = program.send(KeyMessage::Path(PRIVATE, typed.into()));
        assert_eq!(
            path_of(&effects).1,
            PathBuf::from("/keys/a b.pem"),
            "{typed}"
        );
    }
}

#[test]
fn only_the_newest_read_counts() {
    let mut program = Program::ready();
    program.choose("Sandbox");
    let old = path_of(&program.send(KeyMessage::Path(PRIVATE, "/old".into()))).0;
    let new = path_of(&program.send(KeyMessage::Path(PRIVATE, "/new".into()))).0;
    let late = key_read(old, PRIVATE, KeyOrigin::File("/old".into()));
    assert!(program.send(late).is_empty());
    assert!(program.state.keys.private_key.is_pending());
    let effects = program.send(key_read(new, PRIVATE, KeyOrigin::File("/new".into())));
    assert_eq!(saved_path(&effects), Some("/new".into()));
    assert!(program.state.keys.private_key.ready().is_some());
}

#[test]
fn a_read_for_the_profile_before_is_late() {
    let mut program = Program::ready();
    program.choose("Sandbox");
    let task = path_of(&program.send(KeyMessage::Path(PRIVATE, "/a".into()))).0;
    program.choose("Production");
    let effects = program.send(key_read(task, PRIVATE, KeyOrigin::File("/a".into())));
    assert!(
        program.state.keys.private_key.ready().is_none(),
        "{effects:?}"
    );
    assert_eq!(program.state.profile().private_key, None);
}

#[test]
fn a_bad_file_replaces_the_key_but_not_the_saved_path() {
    let mut program = Program::ready();
    program.choose("Sandbox");
    let task = path_of(&program.send(KeyMessage::Path(PRIVATE, "/good".into()))).0;
    program.send(key_read(task, PRIVATE, KeyOrigin::File("/good".into())));
    let task = path_of(&program.send(KeyMessage::Path(PRIVATE, "/bad".into()))).0;
    let problem = Problem::new(Fault::Input, "key-empty");
    let origin = KeyOrigin::File("/bad".into());
    let effects = program.send(KeyMessage::PrivateKey(task, origin, Err(problem)));
    assert!(effects.is_empty());
    assert!(matches!(program.state.keys.private_key, Remote::Failed(_)));
    assert_eq!(program.state.profile().private_key, Some("/good".into()));
}

#[test]
fn a_pasted_key_forgets_the_saved_path() {
    let mut program = Program::ready();
    program.choose("Sandbox");
    let task = path_of(&program.send(KeyMessage::Path(PRIVATE, "/a".into()))).0;
    program.send(key_read(task, PRIVATE, KeyOrigin::File("/a".into())));
    let text = PastedText::new("-----BEGIN");
    let effects = program.send(KeyMessage::Text(PRIVATE, text));
    let [Effect::ReadKey { task, .. }] = effects.as_slice() else {
        panic!("the text is read: {effects:?}");
    };
    let effects = program.send(key_read(*task, PRIVATE, KeyOrigin::Pasted));
    assert_eq!(saved_path(&effects), None);
}

#[test]
fn pasted_text_is_not_in_debug_output() {
    let mut program = Program::ready();
    program.choose("Sandbox");
    let text = PastedText::new("MIIEsecret");
    let effects = program.send(KeyMessage::Text(PRIVATE, text));
    assert_eq!(effects.len(), 1);
    let printed = format!("{effects:?} {:?}", program.state);
    assert!(!printed.contains("MIIEsecret"), "{printed}");
}

#[test]
fn a_dropped_file_goes_where_its_content_belongs() {
    let mut program = Program::ready();
    program.choose("Sandbox");
    let effects = program.send(KeyMessage::Dropped("/d".into()));
    assert!(matches!(effects.as_slice(), [Effect::RecogniseKey { .. }]));
    let effects = {
        let message = dropped_is(&program, "/d");
        program.send(message)
    };
    assert_eq!(path_of(&effects).1, PathBuf::from("/d"));
}

#[test]
fn the_simulator_keeps_its_keys() {
    let mut program = Program::ready();
    let effects = {
        let message = dropped_is(&program, "/d");
        program.send(message)
    };
    assert!(effects.is_empty());
    assert!(program.state.keys.private_key.ready().is_some());
    let notice = program.state.notice.unwrap();
    assert!(
        matches!(&notice.text, NoticeText::Problem(problem) if problem.id == "keys-built-in-stay"),
        "{notice:?}"
    );
}

#[test]
fn a_dialog_without_a_file_changes_nothing() {
    let mut program = Program::ready();
    program.choose("Sandbox");
    assert!({
        let message = picked(&program, None);
        program.send(message).is_empty()
    });
    assert!(matches!(program.state.keys.private_key, Remote::Idle));
    assert!(program.state.notice.is_some());
}

#[test]
fn a_forgotten_key_is_gone_from_the_profile_too() {
    let mut program = Program::ready();
    program.choose("Sandbox");
    let task = path_of(&program.send(KeyMessage::Path(PRIVATE, "/a".into()))).0;
    program.send(key_read(task, PRIVATE, KeyOrigin::File("/a".into())));
    let effects = program.send(KeyMessage::Forget(PRIVATE));
    assert_eq!(saved_path(&effects), None);
    assert!(matches!(program.state.keys.private_key, Remote::Idle));
}

fn dropped_is(program: &Program, path: &str) -> KeyMessage {
    let profile = program.state.profile().name.clone();
    KeyMessage::DroppedIs {
        path: path.into(),
        profile,
        slot: Ok(PRIVATE),
    }
}

fn picked(program: &Program, path: Option<&str>) -> KeyMessage {
    let profile = program.state.profile().name.clone();
    KeyMessage::Picked {
        slot: PRIVATE,
        profile,
        path: path.map(Into::into),
    }
}

#[test]
fn a_file_chosen_under_one_profile_never_reaches_another() {
    let mut program = Program::ready();
    program.choose("Sandbox");
    let late = [picked(&program, Some("/a")), dropped_is(&program, "/a")];
    program.choose("Production");
    for message in late {
        assert!(program.send(message).is_empty());
    }
}
