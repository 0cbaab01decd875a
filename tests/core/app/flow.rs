//! Code, token, member.

use alipay_explorer::app::{
    Authorization, Effect, FlowMessage, InspectorTab, Notice, Page, PastedText, ProfileEdit,
    ProfileMessage, SimulatorEffect, SimulatorMessage, Stage, TaskId,
};
use alipay_explorer::i18n::{Fault, Problem};
use alipay_explorer::protocol::Environment;
use alipay_explorer::simulator::persona;

use super::program::{
    CODE, Program, Reply, calls, cancelled, is_only_kept, key_read, simulator_started, the_call,
};

#[test]
fn a_code_becomes_a_token_and_the_token_a_member() {
    let mut program = Program::ready();
    let effects = program.paste(CODE);
    assert!(calls(effects).is_empty(), "a bare code waits");
    let sent = the_call(program.send(FlowMessage::Exchange));
    assert_eq!(sent.call.method.name, "alipay.system.oauth.token");
    assert_eq!(sent.environment, Environment::Simulator);
    assert!(!sent.context.code_spent_before);
    let effects = program.reply(&sent, Reply::Token);
    assert!(
        is_only_kept(&effects),
        "nothing runs by itself after a bare code"
    );
    assert!(matches!(program.state.flow.stage, Stage::Token(_)));
    let sent = the_call(program.send(FlowMessage::Query));
    assert_eq!(sent.call.method.name, "alipay.user.info.share");
    program.reply(&sent, Reply::Member);
    assert!(matches!(program.state.flow.stage, Stage::Member(_)));
    let ids: Vec<_> = program
        .state
        .exchanges
        .iter()
        .map(|exchange| exchange.id.0)
        .collect();
    assert_eq!(ids, [1, 2]);
}

#[test]
fn a_redirect_runs_at_once_unless_the_profile_says_no() {
    let mut program = Program::ready();
    let redirect = program.redirect();
    let sent = the_call(program.paste(&redirect));
    let sent = the_call(program.reply(&sent, Reply::Token));
    assert_eq!(sent.call.method.name, "alipay.user.info.share");

    let mut program = Program::own(Environment::Sandbox);
    program.send(ProfileMessage::Edit(ProfileEdit::RunAfterPaste(false)));
    let redirect = program.redirect();
    let effects = program.paste(&redirect);
    assert!(calls(effects).is_empty());
    assert!(matches!(program.state.flow.stage, Stage::Code { .. }));
}

#[test]
fn a_code_is_never_sent_twice_by_itself() {
    for reply in [Reply::Refusal, Reply::Silence] {
        let mut program = Program::ready();
        let redirect = program.redirect();
        let sent = the_call(program.paste(&redirect));
        let effects = program.reply(&sent, reply);
        assert!(calls(effects).is_empty());
        assert!(matches!(program.state.flow.stage, Stage::Spent));
        assert!(calls(program.send(FlowMessage::Exchange)).is_empty());
        assert_eq!(program.state.tab, InspectorTab::Hints, "what went wrong");

        program.paste(CODE);
        let again = the_call(program.send(FlowMessage::Exchange));
        assert!(
            again.context.code_spent_before,
            "pasted again, it is known as spent"
        );
    }
}

#[test]
fn a_code_that_could_not_be_sent_is_not_spent() {
    let mut program = Program::starting();
    program.send(simulator_started());
    program.paste(CODE);
    let effects = program.send(FlowMessage::Exchange);
    assert!(calls(effects).is_empty(), "there is no private key");
    assert!(
        program
            .state
            .notice
            .as_ref()
            .is_some_and(Notice::is_problem)
    );
    assert!(matches!(program.state.flow.stage, Stage::Code { .. }));
    assert!(program.state.spent_codes.is_empty());
}

#[test]
fn late_answers_are_dropped() {
    let mut program = Program::ready();
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    assert_eq!(cancelled(&program.send(FlowMessage::Cancel)), [sent.task]);
    assert!(
        matches!(program.state.flow.stage, Stage::Spent),
        "it may have arrived"
    );
    program.reply(&sent, Reply::Token);
    assert!(matches!(program.state.flow.stage, Stage::Spent));
    assert!(program.state.exchanges.is_empty());

    let foreign = TaskId(999);
    let url = "http://127.0.0.1:1/cb".parse().unwrap();
    let effects = program.send(FlowMessage::Listening(foreign, url));
    assert_eq!(cancelled(&effects), [foreign], "a late listener is closed");
    let caught = PastedText::new(program.redirect());
    let effects = program.send(FlowMessage::Caught(foreign, Ok(caught)));
    assert!(effects.is_empty());
}

#[test]
fn a_failed_query_keeps_the_token() {
    let mut program = Program::ready();
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    program.reply(&sent, Reply::Token);
    for reply in [Reply::Refusal, Reply::Silence] {
        let sent = the_call(program.send(FlowMessage::Query));
        assert!(
            calls(program.send(FlowMessage::Query)).is_empty(),
            "one at a time"
        );
        program.reply(&sent, reply);
        assert!(matches!(program.state.flow.stage, Stage::QueryFailed(_)));
        assert!(program.state.flow.stage.token().is_some());
    }
}

#[test]
fn paste_errors_keep_what_was_reached() {
    let mut program = Program::ready();
    program.reach_member();
    for text in [
        "",
        "你好",
        "http://127.0.0.1/cb?error=1",
        "http://127.0.0.1/cb?app_auth_code=1",
    ] {
        let effects = program.paste(text);
        assert!(effects.is_empty(), "{text}");
        assert!(program.state.paste_problem.is_some(), "{text}");
        assert!(
            matches!(program.state.flow.stage, Stage::Member(_)),
            "{text}"
        );
    }
    program.paste(CODE);
    assert!(program.state.paste_problem.is_none());
}

#[test]
fn a_state_serves_one_authorization() {
    let mut program = Program::ready();
    let redirect = program.redirect();
    let effects = program.paste(&redirect);
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::DrawState))
    );
    let other = alipay_explorer::protocol::State::from_random(8);
    program.send(FlowMessage::NewState(other));
    program.paste(&redirect);
    let problem = program.state.paste_problem.unwrap();
    assert_eq!(problem.id, "redirect-other-state");
}

#[test]
fn a_new_code_stops_the_call_under_way() {
    let mut program = Program::ready();
    program.paste(CODE);
    let sent = the_call(program.send(FlowMessage::Exchange));
    let effects = program.paste("ffffffffffffffffffffffffffffffff");
    assert_eq!(cancelled(&effects), [sent.task]);
    assert!(matches!(program.state.flow.stage, Stage::Code { .. }));
}

#[test]
fn the_demo_waits_for_the_simulator_and_both_keys() {
    let mut program = Program::starting();
    let reads = program.choose("Simulator");
    assert!(consents(&program.send(FlowMessage::RunDemo)).is_empty());
    assert!(program.state.demo_wanted);
    assert!(consents(&program.send(simulator_started())).is_empty());
    let reads: Vec<_> = reads
        .into_iter()
        .filter_map(|effect| match effect {
            Effect::ReadKey { task, slot, source } => Some((task, slot, source.origin())),
            _ => None,
        })
        .collect();
    let [first, second] = reads.as_slice() else {
        panic!("both keys are read: {reads:?}");
    };
    let (task, slot, origin) = first.clone();
    assert!(consents(&program.send(key_read(task, slot, origin))).is_empty());
    let (task, slot, origin) = second.clone();
    let effects = program.send(key_read(task, slot, origin));
    assert_eq!(consents(&effects), ["buyer"]);
    assert!(!program.state.demo_wanted, "only once");
}

#[test]
fn the_demo_consents_as_the_chosen_persona_from_any_profile() {
    let mut program = Program::own(Environment::Production);
    let enterprise = persona("enterprise").unwrap();
    program.send(SimulatorMessage::Persona(enterprise));
    let effects = program.send(FlowMessage::RunDemo);
    assert!(program.state.profile().is_built_in());
    assert_eq!(program.state.page, Page::Flow);
    let effects = program.answer_key_reads(&effects);
    assert_eq!(consents(&effects), ["enterprise"]);
}

#[test]
fn the_demo_starts_a_simulator_that_has_failed() {
    let mut program = Program::ready();
    let problem = Problem::new(Fault::Machine, "simulator-not-running");
    program.send(SimulatorMessage::Started(Box::new(Err(problem))));
    let effects = program.send(FlowMessage::RunDemo);
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::StartSimulator))
    );
    assert_eq!(consents(&program.send(simulator_started())), ["buyer"]);
}

#[test]
fn a_listener_opens_the_browser_only_when_it_listens() {
    let mut program = Program::ready();
    program.send(ProfileMessage::Edit(ProfileEdit::CatchRedirect(true)));
    let effects = program.send(FlowMessage::Authorize);
    let [Effect::Listen { task, .. }] = effects.as_slice() else {
        panic!("it listens first: {effects:?}");
    };
    let url: url::Url = "http://127.0.0.1:4711/callback".parse().unwrap();
    let effects = program.send(FlowMessage::Listening(*task, url.clone()));
    let [Effect::OpenBrowser(opened)] = effects.as_slice() else {
        panic!("then the browser opens: {effects:?}");
    };
    let redirect_uri = opened
        .query_pairs()
        .find(|(name, _)| name == "redirect_uri");
    assert_eq!(
        redirect_uri.unwrap().1,
        url.as_str(),
        "and is sent to the listener"
    );
    assert_eq!(Authorization::redirect_uri(&program.state).unwrap(), url);

    let caught = PastedText::new(program.redirect());
    the_call(program.send(FlowMessage::Caught(*task, Ok(caught))));
    assert!(program.state.flow.listening.is_none());
}

#[test]
fn starting_over_stops_everything_and_forgets_the_token() {
    let mut program = Program::ready();
    program.reach_member();
    let sent = the_call(program.send(FlowMessage::Query));
    assert_eq!(cancelled(&program.send(FlowMessage::Restart)), [sent.task]);
    assert!(matches!(program.state.flow.stage, Stage::Start));
    assert_eq!(program.state.exchanges.len(), 2, "the timeline stays");
}

fn consents(effects: &[Effect]) -> Vec<&str> {
    let personas = effects.iter().filter_map(|effect| match effect {
        Effect::Simulator(SimulatorEffect::Consent { persona, .. }) => Some(persona.id.as_str()),
        _ => None,
    });
    personas.collect()
}
