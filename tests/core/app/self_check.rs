//! What is said before a call is sent.

use alipay_explorer::app::{FlowMessage, ProfileEdit, ProfileMessage, Stage};
use alipay_explorer::protocol::{Environment, Scopes};

use super::program::{APP_ID, CODE, Program, Reply, the_call};

fn warnings(program: &Program) -> Vec<&'static str> {
    let warnings = program.state.warnings.iter();
    warnings.map(|finding| finding.rule).collect()
}

#[test]
fn nothing_is_said_about_a_sound_code() {
    let mut program = Program::ready();
    assert_eq!(warnings(&program), [""; 0]);
    program.paste(CODE);
    assert_eq!(warnings(&program), [""; 0]);
}

#[test]
fn a_code_spoilt_on_its_way_is_told_until_it_is_sent() {
    let mut program = Program::own(Environment::Sandbox);
    program.send(ProfileMessage::Edit(ProfileEdit::RunAfterPaste(false)));
    let state = program.state.flow.state.as_str().to_owned();
    let redirect =
        format!("https://shop.example/cb?app_id={APP_ID}&auth_code={CODE}%2541&state={state}");
    program.paste(&redirect);
    assert_eq!(warnings(&program), ["code-shape"]);
    assert_eq!(program.state.warnings[0].variant, Some("escaped"));
    program.send(FlowMessage::Exchange);
    assert_eq!(warnings(&program), [""; 0]);
}

#[test]
fn a_changed_app_id_is_told_before_the_code_is_spent() {
    let mut program = Program::own(Environment::Sandbox);
    program.send(ProfileMessage::Edit(ProfileEdit::RunAfterPaste(false)));
    let redirect = program.redirect();
    program.paste(&redirect);
    assert_eq!(warnings(&program), [""; 0]);
    let other = ProfileEdit::AppId("9021000100000001".to_owned());
    program.send(ProfileMessage::Edit(other));
    assert_eq!(warnings(&program), ["code-of-another-app"]);
    let sent = the_call(program.send(FlowMessage::Exchange));
    let issued_to = sent.context.code_app_id.unwrap();
    assert_eq!(issued_to.as_str(), APP_ID, "a refusal can be explained");
}

#[test]
fn the_app_of_an_earlier_redirect_does_not_stay() {
    let mut program = Program::own(Environment::Sandbox);
    program.send(ProfileMessage::Edit(ProfileEdit::RunAfterPaste(false)));
    let redirect = program.redirect();
    program.paste(&redirect);
    program.paste("4b203fe6c11548bcabd8da5bb087a83c");
    assert_eq!(program.state.flow.code_app_id, None);
}

#[test]
fn an_app_id_of_another_environment_is_a_hint() {
    let mut program = Program::own(Environment::Production);
    program.paste(CODE);
    assert_eq!(warnings(&program), ["app-id-environment"]);
}

#[test]
fn the_old_sandbox_is_known_by_its_name() {
    let mut program = Program::own(Environment::Custom);
    let url = "https://openapi.alipaydev.com/gateway.do".to_owned();
    program.send(ProfileMessage::Edit(ProfileEdit::GatewayUrl(url)));
    program.paste(CODE);
    assert_eq!(warnings(&program), ["retired-host"]);
}

#[test]
fn a_token_for_the_user_id_alone_is_told_before_the_query() {
    let mut program = Program::own(Environment::Sandbox);
    program.send(ProfileMessage::Edit(ProfileEdit::Scopes(Scopes::Base)));
    program.paste(CODE);
    assert_eq!(warnings(&program), [""; 0], "the exchange will do");
    let sent = the_call(program.send(FlowMessage::Exchange));
    program.reply(&sent, Reply::BaseToken);
    assert!(matches!(program.state.flow.stage, Stage::Token(_)));
    assert_eq!(warnings(&program), ["base-scope"]);
}
