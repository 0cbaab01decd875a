//! Production is asked about first.

use alipay_explorer::app::{FlowMessage, ProfileEdit, ProfileMessage, Stage, Unconfirmed};
use alipay_explorer::protocol::Environment;

use super::program::{CODE, Program, Reply, calls, the_call};

#[test]
fn only_a_yes_sends_and_each_call_needs_its_own() {
    let mut program = Program::own(Environment::Production);
    program.paste(CODE);
    for _ in 0..3 {
        assert!(calls(program.send(FlowMessage::Exchange)).is_empty());
        assert_eq!(program.state.unconfirmed, Some(Unconfirmed::Exchange));
    }
    let sent = the_call(program.send(FlowMessage::Confirm));
    assert_eq!(sent.environment, Environment::Production);
    assert!(
        calls(program.send(FlowMessage::Confirm)).is_empty(),
        "one yes, one call"
    );
    assert!(calls(program.reply(&sent, Reply::Token)).is_empty());

    for _ in 0..2 {
        assert!(calls(program.send(FlowMessage::Query)).is_empty());
        assert_eq!(program.state.unconfirmed, Some(Unconfirmed::Query));
    }
    let sent = the_call(program.send(FlowMessage::Confirm));
    program.reply(&sent, Reply::Member);
    assert!(matches!(program.state.flow.stage, Stage::Member(_)));
}

#[test]
fn a_no_sends_nothing_and_keeps_the_code() {
    let mut program = Program::own(Environment::Production);
    program.paste(CODE);
    program.send(FlowMessage::Exchange);
    assert!(program.send(FlowMessage::Decline).is_empty());
    assert_eq!(program.state.unconfirmed, None);
    assert!(calls(program.send(FlowMessage::Confirm)).is_empty());
    assert!(matches!(program.state.flow.stage, Stage::Code { .. }));
    assert!(program.state.spent_codes.is_empty());
}

#[test]
fn production_never_runs_by_itself() {
    let mut program = Program::own(Environment::Production);
    assert!(!program.state.profile().run_after_paste);
    for run_after_paste in [false, true] {
        let edit = ProfileEdit::RunAfterPaste(run_after_paste);
        program.send(ProfileMessage::Edit(edit));
        let redirect = program.redirect();
        assert!(calls(program.paste(&redirect)).is_empty());
        assert_eq!(program.state.unconfirmed, None, "it does not even ask");
        assert!(matches!(program.state.flow.stage, Stage::Code { .. }));
    }
}

#[test]
fn nothing_is_asked_when_there_is_nothing_to_send() {
    let mut program = Program::own(Environment::Production);
    program.send(FlowMessage::Exchange);
    program.send(FlowMessage::Query);
    assert_eq!(program.state.unconfirmed, None);
}

#[test]
fn other_environments_are_not_asked_about() {
    for environment in [Environment::Sandbox, Environment::Custom] {
        let mut program = Program::own(environment);
        let url = "https://gateway.example/gateway.do".to_owned();
        program.send(ProfileMessage::Edit(ProfileEdit::GatewayUrl(url)));
        program.paste(CODE);
        let sent = the_call(program.send(FlowMessage::Exchange));
        assert_eq!(sent.environment, environment);
    }
}
