//! Key files that are looked at, converted and made.

use alipay_explorer::app::{
    Effect, FileSource, KeyFile, KeyFileEffect, KeyFileId, KeyFileMessage, KeyFileOrigin, Notice,
    Page, PastedText, ProfileEdit, ProfileMessage, TaskId, ViewMessage,
};
use alipay_explorer::keys::{
    InspectedKey, KeyConversion, KeyEncoding, KeyRelation, KeyStructure, PairLength,
};
use alipay_explorer::protocol::Environment;
use alipay_explorer::simulator::SimulatorKeys;
use alipay_explorer::storage::Overwrite;

use super::program::Program;

const PKCS1: KeyConversion = KeyConversion::new(KeyStructure::Pkcs1, KeyEncoding::Pem);

/// An opened file with the simulator's private key.
fn opened(id: u64, path: &str) -> KeyFile {
    let pem = SimulatorKeys::embedded().unwrap().app_private_key;
    KeyFile {
        id: KeyFileId(id),
        origin: KeyFileOrigin::File(path.into()),
        content: Ok(InspectedKey::of(pem.to_pkcs8_pem().unwrap().as_bytes())),
    }
}

fn effect(effects: Vec<Effect>) -> KeyFileEffect {
    let mut effects = effects.into_iter();
    match (effects.next(), effects.next()) {
        (Some(Effect::KeyFile(effect)), None) => effect,
        other => panic!("{other:?}"),
    }
}

#[test]
fn opening_the_page_reads_the_keys_of_every_profile() {
    let mut program = Program::own(Environment::Sandbox);
    let effects = program.send(ViewMessage::Open(Page::Keys));
    let KeyFileEffect::ReadStored { task, keys } = effect(effects) else {
        panic!("the keys are not read");
    };
    let known: Vec<_> = keys
        .iter()
        .map(|key| (key.profile.as_str(), key.path.is_some()))
        .collect();
    let (built_in, own) = (("Simulator", false), ("Mine", true));
    assert_eq!(known, [built_in, built_in, own, own]);
    let late = TaskId(task.0 - 1);
    program.send(KeyFileMessage::StoredRead(late, vec![opened(90, "/a.pem")]));
    assert!(program.state.key_files.stored.is_empty());
    program.send(KeyFileMessage::StoredRead(task, vec![opened(91, "/a.pem")]));
    assert_eq!(program.state.key_files.stored.len(), 1);
    assert!(!program.state.key_files.is_reading());
}

#[test]
fn opened_files_stay_until_they_are_taken_away_and_are_there_once() {
    let mut program = Program::ready();
    let effects = program.send(KeyFileMessage::Open(vec!["/a.pem".into(), "/b.pem".into()]));
    let KeyFileEffect::Read(sources) = effect(effects) else {
        panic!("they are not read");
    };
    let [(one, FileSource::File(_)), (other, FileSource::File(_))] = sources.as_slice() else {
        panic!("{sources:?}");
    };
    assert_ne!(one, other);
    let read = vec![opened(one.0, "/a.pem"), opened(other.0, "/b.pem")];
    program.send(KeyFileMessage::Read(read));
    program.send(KeyFileMessage::Read(vec![opened(99, "/a.pem")]));
    let ids: Vec<_> = program
        .state
        .key_files
        .opened
        .iter()
        .map(|file| file.id)
        .collect();
    assert_eq!(ids, [*other, KeyFileId(99)]);
    program.send(KeyFileMessage::Remove(*other));
    assert_eq!(program.state.key_files.opened.len(), 1);
}

#[test]
fn pasted_keys_of_the_chosen_profile_are_known_with_their_relation() {
    let mut program = Program::own(Environment::Sandbox);
    assert_eq!(program.state.known_keys().len(), 0, "nothing was read yet");
    let pem = SimulatorKeys::embedded()
        .unwrap()
        .app_private_key
        .to_pkcs8_pem();
    let text = PastedText::new(pem.unwrap().as_str());
    let slot = alipay_explorer::keys::CredentialSlot::APP_PRIVATE_KEY;
    let effects = program.send(alipay_explorer::app::KeyMessage::Text(slot, text));
    program.answer_key_reads(&effects);
    program.send(KeyFileMessage::Read(vec![opened(9, "/a.pem")]));
    let known = program.state.known_keys();
    let names: Vec<_> = known.iter().map(|file| file.name()).collect();
    assert_eq!(names, [None, Some("a.pem".to_owned())]);
    let matrix = alipay_explorer::app::KeyFiles::matrix(&known);
    assert_eq!(matrix.relation(0, 1), KeyRelation::SameKey);
}

#[test]
fn a_typed_place_is_never_overwritten_and_a_picked_one_may_be() {
    let mut program = Program::ready();
    program.send(KeyFileMessage::Read(vec![opened(9, "/a.pem")]));
    let id = KeyFileId(9);
    let effects = program.send(KeyFileMessage::SaveAs(id, PKCS1));
    let KeyFileEffect::PickPlace { name, .. } = effect(effects) else {
        panic!("nobody is asked");
    };
    assert_eq!(name, "a-pkcs1.pem");
    for (message, expected) in [
        (
            KeyFileMessage::SaveTo(id, PKCS1, "/b.pem".into()),
            Overwrite::Refuse,
        ),
        (
            KeyFileMessage::PlacePicked(id, PKCS1, Some("/b.pem".into())),
            Overwrite::Allow,
        ),
    ] {
        let KeyFileEffect::Save { overwrite, .. } = effect(program.send(message)) else {
            panic!("it is not saved");
        };
        assert_eq!(overwrite, expected);
    }
    program.send(KeyFileMessage::Remove(id));
    let gone = KeyFileMessage::PlacePicked(id, PKCS1, Some("/b.pem".into()));
    assert!(program.send(gone).is_empty());
}

#[test]
fn one_pair_is_made_at_a_time() {
    let mut program = Program::ready();
    let generate = || KeyFileMessage::Generate(PairLength::Bits2048, "/new".into());
    let KeyFileEffect::Generate { task, .. } = effect(program.send(generate())) else {
        panic!("no pair is made");
    };
    assert!(program.send(generate()).is_empty());
    let problem = alipay_explorer::i18n::Problem::new(
        alipay_explorer::i18n::Fault::Input,
        "key-write-exists",
    );
    program.send(KeyFileMessage::Generated(task, Err(problem.clone())));
    assert_eq!(program.state.key_files.problem, Some(problem));
    assert_eq!(program.state.key_files.generating, None);
}

#[test]
fn a_secret_in_a_field_of_the_profile_is_not_kept() {
    let pem = SimulatorKeys::embedded().unwrap().app_private_key;
    let pem = pem.to_pkcs8_pem().unwrap().to_string();
    for edit in [
        ProfileEdit::AppId(pem.clone()),
        ProfileEdit::GatewayUrl(pem.clone()),
        ProfileEdit::AuthorizeUrl(pem.clone()),
        ProfileEdit::RedirectUri(pem.clone()),
        ProfileEdit::AppId("authusrB0123456789abcdef0123456789abcX50".to_owned()),
        ProfileEdit::RedirectUri("https://a.example/?auth_code=0123".to_owned()),
    ] {
        let mut program = Program::own(Environment::Custom);
        let before = program.state.profile().clone();
        let effects = program.send(ProfileMessage::Edit(edit));
        assert!(effects.is_empty(), "{effects:?}");
        assert_eq!(*program.state.profile(), before);
        assert!(
            program
                .state
                .notice
                .as_ref()
                .is_some_and(Notice::is_problem)
        );
        let state = format!("{:?}", program.state);
        let line = pem.lines().nth(3).unwrap();
        assert!(!state.contains(line) && !state.contains("authusrB0123456789"));
    }
}
