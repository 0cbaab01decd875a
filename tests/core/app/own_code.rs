//! Pointing one's own program at the simulator, without a window.

use std::path::{Path, PathBuf};

use alipay_explorer::app::{Effect, OwnCodeEffect, OwnCodeMessage, Remote, SimulatorFiles};
use alipay_explorer::i18n::{Fault, Problem};
use alipay_explorer::report::code::languages;

use super::program::Program;

fn lines(program: &Program) -> &str {
    let setup = program.state.own_code.setup.as_ref();
    setup.map_or("", |setup| setup.lines.as_str())
}

#[test]
fn the_lines_follow_language_and_key_files() {
    let mut program = Program::starting();
    assert_eq!(lines(&program), "", "there is no address yet");
    program = Program::ready();
    assert!(lines(&program).contains("DefaultAlipayClient"));
    assert!(lines(&program).contains("/path/to/app-private-key.pem"));
    program.send(OwnCodeMessage::Language(&languages::PYTHON));
    assert!(lines(&program).contains("AlipayClientConfig"));
    let files = SimulatorFiles::within(Path::new("/home/me"));
    program.send(OwnCodeMessage::Written(Ok(Box::new(files))));
    let key = "/home/me/alipay-simulator-keys/app-private-key-pkcs1.pem";
    assert!(lines(&program).contains(key), "{}", lines(&program));
}

#[test]
fn key_files_are_written_once_at_a_time() {
    let mut program = Program::ready();
    let effects = program.send(OwnCodeMessage::PickFolder);
    assert!(matches!(
        effects[..],
        [Effect::OwnCode(OwnCodeEffect::PickFolder(_))]
    ));
    let folder = PathBuf::from("/home/me");
    let effects = program.send(OwnCodeMessage::FolderPicked(Some(folder.clone())));
    let [Effect::OwnCode(OwnCodeEffect::Write(asked))] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(*asked, folder);
    let again = program.send(OwnCodeMessage::Write(folder.clone()));
    assert!(again.is_empty(), "{again:?}");
    let problem = Problem::new(Fault::Machine, "setup-no-simulator");
    program.send(OwnCodeMessage::Written(Err(problem)));
    assert!(matches!(program.state.own_code.files, Remote::Failed(_)));
    assert_eq!(program.send(OwnCodeMessage::Write(folder)).len(), 1);
}

#[test]
fn a_dialog_without_an_answer_is_told() {
    let mut program = Program::ready();
    assert!(program.send(OwnCodeMessage::FolderPicked(None)).is_empty());
    assert!(program.state.notice.is_some());
}
