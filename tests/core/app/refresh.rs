//! Refreshing the token.

use alipay_explorer::app::{FlowMessage, Notice, Settled, Stage, Unconfirmed};
use alipay_explorer::protocol::Environment;

use super::program::{CODE, Program, Reply, calls, cancelled, the_call};

fn with_token() -> Program {
    let mut program = Program::ready();
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    program.reply(&sent, Reply::Token);
    program
}

fn access_token(program: &Program) -> &str {
    let token = program.state.flow.stage.token().unwrap();
    token.token.access_token.secret()
}

fn warnings(program: &Program) -> Vec<&str> {
    let warnings = program.state.refresh_warnings.iter();
    warnings.map(|finding| finding.rule).collect()
}

#[test]
fn the_new_pair_takes_the_place_of_the_old_one() {
    let mut program = with_token();
    assert_eq!(access_token(&program), "authusrB0123456789");
    let sent = the_call(program.send(FlowMessage::Refresh));
    assert_eq!(sent.call.method.name, "alipay.system.oauth.token");
    let params: Vec<_> = sent.call.business.iter().collect();
    assert_eq!(
        params,
        [
            ("grant_type", "refresh_token"),
            ("refresh_token", "authusrB9876543210")
        ]
    );
    assert!(!sent.context.code_spent_before);
    assert!(
        calls(program.send(FlowMessage::Refresh)).is_empty(),
        "one at a time"
    );
    program.reply(&sent, Reply::NextToken);
    assert_eq!(access_token(&program), "authusrB0000000001");
    assert!(matches!(program.state.flow.stage, Stage::Token(_)));
    assert_eq!(warnings(&program), [""; 0], "the new one was never sent");
    let sent = the_call(program.send(FlowMessage::Refresh));
    assert_eq!(
        sent.call.business.value("refresh_token"),
        Some("authusrB0000000002")
    );
}

#[test]
fn a_refused_refresh_keeps_what_was_there_and_tells_that_the_token_was_sent() {
    let mut program = Program::ready();
    program.reach_member();
    let sent = the_call(program.send(FlowMessage::Refresh));
    assert!(matches!(
        program.state.flow.stage,
        Stage::Refreshing {
            from: Settled::Member,
            ..
        }
    ));
    program.reply(&sent, Reply::Refusal);
    assert!(matches!(program.state.flow.stage, Stage::Member(_)));
    assert_eq!(access_token(&program), "authusrB0123456789");
    assert_eq!(warnings(&program), ["refresh-token-spent"]);
    let again = the_call(program.send(FlowMessage::Refresh));
    assert!(
        again.context.code_spent_before,
        "a refusal can be explained"
    );
}

#[test]
fn a_refresh_that_was_stopped_may_have_spent_its_token() {
    let mut program = with_token();
    let sent = the_call(program.send(FlowMessage::Refresh));
    assert_eq!(cancelled(&program.send(FlowMessage::Cancel)), [sent.task]);
    assert!(matches!(program.state.flow.stage, Stage::Token(_)));
    assert_eq!(warnings(&program), ["refresh-token-spent"]);
    program.reply(&sent, Reply::NextToken);
    assert_eq!(access_token(&program), "authusrB0123456789", "too late");
}

#[test]
fn there_is_nothing_to_refresh_before_the_exchange() {
    let mut program = Program::ready();
    assert!(calls(program.send(FlowMessage::Refresh)).is_empty());
    assert!(matches!(program.state.flow.stage, Stage::Start));
}

#[test]
fn production_is_asked_about() {
    let mut program = Program::own(Environment::Production);
    program.paste(CODE);
    program.send(FlowMessage::Exchange);
    let sent = the_call(program.send(FlowMessage::Confirm));
    program.reply(&sent, Reply::Token);
    assert!(calls(program.send(FlowMessage::Refresh)).is_empty());
    assert_eq!(program.state.unconfirmed, Some(Unconfirmed::Refresh));
    let sent = the_call(program.send(FlowMessage::Confirm));
    assert_eq!(
        sent.call.business.value("grant_type"),
        Some("refresh_token")
    );
}

#[test]
fn both_lives_count_down() {
    let program = with_token();
    let token = program.state.flow.stage.token().unwrap();
    let later = |seconds| {
        token
            .received
            .checked_add(jiff::SignedDuration::from_secs(seconds))
            .unwrap()
    };
    let left = |seconds| {
        let (access, refresh) = (
            token.life_left(later(seconds)),
            token.refresh_life_left(later(seconds)),
        );
        (access.unwrap().as_secs(), refresh.unwrap().as_secs())
    };
    assert_eq!(left(0), (3600, 7200));
    assert_eq!(left(3599), (1, 3601));
    assert_eq!(left(7300), (0, 0));
    assert!(
        !program
            .state
            .notice
            .as_ref()
            .is_some_and(Notice::is_problem)
    );
}
