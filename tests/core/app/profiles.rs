//! Profiles are kept apart.

use alipay_explorer::app::{
    Effect, FlowMessage, NoticeText, ProfileEdit, ProfileMessage, Remote, Stage, TaskId,
};
use alipay_explorer::protocol::Environment;
use alipay_explorer::storage::{Loaded, Profile, ProfileBook, StorageError};

use super::program::{CODE, Program, cancelled, the_call};

#[test]
fn switching_drops_keys_flow_and_open_call() {
    let mut program = Program::ready();
    program.reach_member();
    assert!(program.state.chosen_exchange.is_some());
    program.choose("Sandbox");
    let state = &program.state;
    assert_eq!(state.profile().name, "Sandbox");
    assert!(matches!(state.keys.private_key, Remote::Idle));
    assert!(matches!(state.keys.alipay_public_key, Remote::Idle));
    assert!(matches!(state.flow.stage, Stage::Start));
    assert!(state.chosen_exchange.is_none());
    assert!(state.credentials().is_err());
}

#[test]
fn switching_stops_call_and_listener() {
    let mut program = Program::ready();
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    assert_eq!(cancelled(&program.choose("Sandbox")), [sent.task]);

    program.choose("Simulator");
    program.send(ProfileMessage::Edit(ProfileEdit::CatchRedirect(true)));
    let effects = program.send(FlowMessage::Authorize);
    let [Effect::Listen { task, .. }] = effects.as_slice() else {
        panic!("it listens: {effects:?}");
    };
    let task: TaskId = *task;
    assert_eq!(cancelled(&program.choose("Production")), [task]);
}

#[test]
fn switching_takes_back_a_question_and_a_wanted_demo() {
    let mut program = Program::own(Environment::Production);
    program.paste(CODE);
    program.send(FlowMessage::Exchange);
    program.choose("Sandbox");
    assert_eq!(program.state.unconfirmed, None);

    let mut program = Program::starting();
    program.send(FlowMessage::RunDemo);
    program.choose("Sandbox");
    assert!(!program.state.demo_wanted);
}

#[test]
fn switching_reads_the_keys_of_the_new_profile() {
    let mut program = Program::own(Environment::Sandbox);
    let effects = program.choose("Mine");
    let paths: Vec<_> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::ReadKey { source, .. } => Some(format!("{:?}", source.origin())),
            _ => None,
        })
        .collect();
    assert_eq!(paths.len(), 2);
    assert!(
        paths.iter().all(|path| path.contains("/keys/own.pem")),
        "{paths:?}"
    );
}

#[test]
fn an_edit_is_saved_once_and_only_if_it_changes_something() {
    let mut program = Program::own(Environment::Sandbox);
    let edit = || ProfileMessage::Edit(ProfileEdit::RedirectUri("https://a.example/".to_owned()));
    let effects = program.send(edit());
    let [Effect::SaveProfile(saved)] = effects.as_slice() else {
        panic!("it is saved: {effects:?}");
    };
    assert_eq!(saved.redirect_uri, "https://a.example/");
    assert!(program.send(edit()).is_empty());
}

#[test]
fn names_are_unique_and_not_empty() {
    let mut program = Program::ready();
    for name in ["Simulator", "Sandbox", "  ", ""] {
        let effects = program.send(ProfileMessage::Create {
            name: name.to_owned(),
            environment: Environment::Sandbox,
        });
        assert!(effects.is_empty(), "{name:?}");
        assert!(
            program
                .state
                .notice
                .take()
                .is_some_and(|notice| notice.is_problem())
        );
    }
}

#[test]
fn the_simulators_profile_cannot_be_deleted_or_saved() {
    let mut program = Program::ready();
    assert!(program.send(ProfileMessage::Delete).is_empty());
    assert!(program.state.profile().is_built_in());
    assert!(program.state.book.find(Profile::SIMULATOR).is_none());
}

#[test]
fn deleting_leads_back_to_the_simulator() {
    let mut program = Program::own(Environment::Sandbox);
    let effects = program.send(ProfileMessage::Delete);
    assert!(program.state.profile().is_built_in());
    let deleted = effects
        .iter()
        .any(|effect| matches!(effect, Effect::DeleteProfile(name) if name == "Mine"));
    assert!(deleted, "{effects:?}");
}

#[test]
fn the_saved_choice_is_taken_and_a_lost_one_falls_back() {
    for (selected, expected) in [("Shop", "Shop"), ("Gone", "Simulator")] {
        let mut book = ProfileBook::default();
        book.upsert(Profile::sandbox("Shop"));
        book.selected = Some(selected.to_owned());
        let mut program = Program::starting();
        program.send(ProfileMessage::Loaded(Loaded {
            content: book,
            notice: None,
        }));
        assert_eq!(program.state.profile().name, expected);
    }
}

#[test]
fn a_damaged_file_is_told() {
    let mut program = Program::starting();
    program.send(ProfileMessage::Loaded(Loaded {
        content: ProfileBook::default(),
        notice: Some(StorageError::SetAside {
            path: "/a/profiles.json".into(),
            kept_as: "/a/profiles.damaged-1.json".into(),
        }),
    }));
    let notice = program.state.notice.unwrap();
    let NoticeText::Problem(problem) = notice.text else {
        panic!("it is a problem: {notice:?}");
    };
    assert_eq!(problem.id, "storage-set-aside");
}
