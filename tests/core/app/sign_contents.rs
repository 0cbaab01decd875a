//! Comparing two strings to sign, without a window.

use alipay_explorer::app::{
    Effect, Page, PastedText, Remote, SignContentMessage, SignContentTexts,
};
use alipay_explorer::client::ExchangeId;
use alipay_explorer::i18n::Explain as _;
use alipay_explorer::signing::comparison::SignContentCheck;

use super::program::Program;

fn texts(gateway: &str, own: &str) -> SignContentTexts {
    SignContentTexts {
        gateway: PastedText::new(gateway),
        own: PastedText::new(own),
    }
}

/// Asks for a comparison and gives back the message that carries its outcome.
fn ask(program: &mut Program, gateway: &str, own: &str) -> SignContentMessage {
    let effects = program.send(SignContentMessage::Compare(texts(gateway, own)));
    let [Effect::CompareSignContents { task, texts }] = &effects[..] else {
        panic!("{effects:?}");
    };
    let outcome = SignContentCheck::of(texts.gateway.as_str(), Some(texts.own.as_str()));
    let outcome = outcome.map(Into::into).map_err(|error| error.problem());
    SignContentMessage::Compared(*task, outcome)
}

#[test]
fn a_late_answer_is_dropped() {
    let mut program = Program::ready();
    let first = ask(&mut program, "a=1", "a=2");
    let second = ask(&mut program, "a=1", "a=1");
    assert!(program.send(first).is_empty());
    assert!(program.state.sign_contents.check.is_pending());
    assert!(program.send(second).is_empty());
    let check = program.state.sign_contents.check.ready().unwrap();
    assert_eq!(check.is_identical(), Some(true));
}

#[test]
fn what_cannot_be_compared_is_a_problem() {
    let mut program = Program::ready();
    let refused = ask(&mut program, "hello", "a=1");
    program.send(refused);
    let check = &program.state.sign_contents.check;
    assert!(matches!(check, Remote::Failed(_)), "{check:?}");
}

#[test]
fn only_a_link_that_was_found_is_opened() {
    let mut program = Program::ready();
    assert!(program.send(SignContentMessage::OpenLink).is_empty());
    let link = "https://open.alipay.com/api/errCheck?traceId=0";
    let answer = ask(
        &mut program,
        &format!("验签字符串为：a=1，解决方案：{link}"),
        "a=1",
    );
    program.send(answer);
    let effects = program.send(SignContentMessage::OpenLink);
    let [Effect::OpenBrowser(url)] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(url.as_str(), link);
}

#[test]
fn a_call_that_is_not_there_fills_nothing() {
    let mut program = Program::ready();
    assert!(
        program
            .send(SignContentMessage::CompareExchange(ExchangeId(9)))
            .is_empty()
    );
    assert_eq!(program.state.page, Page::Flow);
    assert!(program.state.sign_contents.taken.is_none());
}

#[test]
fn debug_output_shows_no_string() {
    let token = "authusrBd364827b102144cf992fb7ce6e327X89";
    let text = format!("auth_token={token}");
    let mut program = Program::ready();
    let message = SignContentMessage::Compare(texts(&text, &text));
    assert!(!format!("{message:?}").contains(token));
    let answer = ask(&mut program, &text, &text);
    assert!(!format!("{answer:?}").contains(token));
    program.send(answer);
    assert!(!format!("{:?}", program.state).contains(token));
}
