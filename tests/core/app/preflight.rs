//! The preflight holds for what it was made with, and leaves the flow alone.

use alipay_explorer::app::{
    Effect, FlowMessage, KeyMessage, PreflightMessage, ProfileEdit, ProfileMessage, Remote, Stage,
    TaskId, Unconfirmed,
};
use alipay_explorer::client::preflight::{LightStatus, Preflight};
use alipay_explorer::i18n::{Fault, Problem};
use alipay_explorer::keys::CredentialSlot;
use alipay_explorer::protocol::{Charset, Environment, SignType};

use super::program::{
    APP_ID, CODE, Program, Reply, Sent, cancelled, credentials, exchange, is_only_kept,
};

/// What is changed, and how.
type Change = (&'static str, fn(&mut Program));

/// The preflights among effects, as calls.
fn sent(effects: Vec<Effect>) -> Vec<Sent> {
    let sent = effects.into_iter().filter_map(|effect| match effect {
        Effect::Preflight {
            task,
            call,
            gateway,
            context,
        } => Some(Sent::new(task, *call, &gateway, context)),
        _ => None,
    });
    sent.collect()
}

fn start(program: &mut Program) -> Sent {
    let mut sent = sent(program.send(PreflightMessage::Run));
    assert_eq!(sent.len(), 1, "one call was made");
    assert!(program.state.preflight.task.is_some());
    sent.remove(0)
}

fn finish(program: &mut Program, sent: &Sent) -> Vec<Effect> {
    let preflight = Preflight::of(exchange(sent, Reply::Refusal), &credentials());
    program.send(PreflightMessage::Done(sent.task, Ok(Box::new(preflight))))
}

fn shown(program: &Program) -> bool {
    matches!(program.state.preflight.outcome, Remote::Ready(_))
}

#[test]
fn its_call_is_in_the_timeline_and_the_flow_stays_as_it_was() {
    let mut program = Program::ready();
    program.paste(CODE);
    let sent = start(&mut program);
    assert!(is_only_kept(&finish(&mut program, &sent)));
    assert!(shown(&program));
    let state = &program.state;
    assert_eq!(state.exchanges.len(), 1);
    assert!(state.exchanges[0].is_preflight());
    assert_eq!(state.exchanges[0].id, sent.context.id);
    assert_eq!(state.chosen_exchange, Some(sent.context.id));
    assert!(matches!(&state.flow.stage, Stage::Code { code, .. } if code.secret() == CODE));
    assert_eq!(
        (state.flow.token_call, state.flow.member_call),
        (None, None)
    );
    assert!(state.spent_codes.is_empty());
    assert!(state.preflight.task.is_none());
}

#[test]
fn what_the_inspector_shows_stays() {
    let mut program = Program::ready();
    let first = start(&mut program);
    finish(&mut program, &first);
    let second = start(&mut program);
    finish(&mut program, &second);
    assert_eq!(program.state.exchanges.len(), 2);
    assert_eq!(program.state.chosen_exchange, Some(first.context.id));
}

#[test]
fn its_answer_is_read_again_under_another_key_of_the_same_app() {
    for (app_id, expected) in [(APP_ID, 1), ("2021000000000001", 0)] {
        let mut program = Program::own(Environment::Sandbox);
        let call = start(&mut program);
        finish(&mut program, &call);
        let edit = ProfileEdit::AppId(app_id.to_owned());
        program.send(ProfileMessage::Edit(edit));
        let path = KeyMessage::Path(CredentialSlot::ALIPAY_PUBLIC_KEY, "/keys/other.pem".into());
        let reads = program.send(path);
        let effects = program.answer_key_reads(&reads);
        let reread = effects.iter().filter_map(|effect| match effect {
            Effect::Reread { exchanges, .. } => Some(exchanges),
            _ => None,
        });
        let ids: Vec<_> = reread.flatten().map(|exchange| exchange.id).collect();
        assert_eq!(ids, vec![call.context.id; expected], "{app_id}");
    }
}

#[test]
fn it_runs_once_at_a_time_and_a_late_answer_is_dropped() {
    let mut program = Program::ready();
    let first = start(&mut program);
    assert!(sent(program.send(PreflightMessage::Run)).is_empty());
    assert_eq!(cancelled(&program.send(FlowMessage::Cancel)), [first.task]);
    finish(&mut program, &first);
    assert!(!shown(&program) && program.state.exchanges.is_empty());
    let second = start(&mut program);
    assert_ne!(second.task, first.task);
    finish(&mut program, &second);
    assert!(shown(&program));
}

#[test]
fn another_profile_app_id_or_key_drops_it() {
    let changes: [Change; 6] = [
        ("profile", |program| {
            program.choose("Sandbox");
        }),
        ("app id", |program| {
            let app_id = ProfileEdit::AppId("2021000000000001".to_owned());
            program.send(ProfileMessage::Edit(app_id));
        }),
        ("sign type", |program| {
            let other = ProfileEdit::SignType(SignType::Rsa);
            program.send(ProfileMessage::Edit(other));
        }),
        ("charset", |program| {
            let other = ProfileEdit::Charset(Charset::Gbk);
            program.send(ProfileMessage::Edit(other));
        }),
        ("private key", |program| {
            program.send(KeyMessage::Forget(CredentialSlot::APP_PRIVATE_KEY));
        }),
        ("Alipay's key", |program| {
            program.send(KeyMessage::Forget(CredentialSlot::ALIPAY_PUBLIC_KEY));
        }),
    ];
    for (what, change) in changes {
        let mut program = Program::own(Environment::Sandbox);
        let sent = start(&mut program);
        finish(&mut program, &sent);
        assert!(shown(&program), "{what}");
        change(&mut program);
        assert!(!shown(&program), "{what}");
    }
}

#[test]
fn other_changes_leave_it() {
    let mut program = Program::own(Environment::Sandbox);
    let sent = start(&mut program);
    finish(&mut program, &sent);
    let edit = ProfileEdit::RedirectUri("https://shop.example/cb".to_owned());
    program.send(ProfileMessage::Edit(edit));
    program.send(FlowMessage::Restart);
    assert!(shown(&program));
}

#[test]
fn a_change_stops_the_call_under_way() {
    let mut program = Program::own(Environment::Sandbox);
    let sent = start(&mut program);
    let tasks: Vec<TaskId> = cancelled(&program.choose("Simulator"));
    assert!(tasks.contains(&sent.task));
    finish(&mut program, &sent);
    assert!(!shown(&program) && program.state.exchanges.is_empty());
}

#[test]
fn production_asks_first() {
    let mut program = Program::own(Environment::Production);
    assert!(sent(program.send(PreflightMessage::Run)).is_empty());
    assert_eq!(program.state.unconfirmed, Some(Unconfirmed::Preflight));
    program.send(FlowMessage::Decline);
    assert!(sent(program.send(FlowMessage::Confirm)).is_empty());
    program.send(PreflightMessage::Run);
    let sent = sent(program.send(FlowMessage::Confirm));
    assert_eq!(sent[0].environment, Environment::Production);
}

#[test]
fn without_keys_nothing_is_sent_and_the_reason_is_told() {
    let mut program = Program::ready();
    program.choose("Production");
    assert!(program.send(PreflightMessage::Run).is_empty());
    assert_eq!(program.state.unconfirmed, None);
    assert!(program.state.notice.as_ref().unwrap().is_problem());
}

#[test]
fn a_problem_before_the_call_is_told() {
    let mut program = Program::ready();
    let sent = start(&mut program);
    let problem = Problem::new(Fault::Machine, "transport-unavailable").with("reason", "x");
    program.send(PreflightMessage::Done(sent.task, Err(problem)));
    assert!(matches!(program.state.preflight.outcome, Remote::Failed(_)));
    assert!(program.state.exchanges.is_empty());
}

#[test]
fn the_demo_does_not_run_it() {
    let mut program = Program::ready();
    assert!(sent(program.send(FlowMessage::RunDemo)).is_empty());
}

#[test]
fn its_refusal_counts_as_good_only_when_nothing_speaks_against_it() {
    let mut program = Program::own(Environment::Sandbox);
    let sent = start(&mut program);
    finish(&mut program, &sent);
    let Remote::Ready(preflight) = &program.state.preflight.outcome else {
        panic!("it has ended");
    };
    // The answer of the tests is not signed.
    assert!(!preflight.exchange.is_good());
    assert_eq!(preflight.count(LightStatus::Bad), 0);
    assert!(preflight.lights.iter().any(|light| light.check == "app-id"));
    assert_eq!(
        APP_ID,
        preflight.exchange.request.query.value("app_id").unwrap()
    );
}
