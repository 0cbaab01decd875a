//! What is the same for every command.

use std::process::Stdio;

use crate::program::{Program, fixture};

#[test]
fn help_names_every_command_and_every_exit_code() {
    let help = Program::new(&["--help"]).run().exits(0).stdout;
    for word in [
        "flow",
        "inspect",
        "authorize-url",
        "key",
        "simulator",
        "Exit codes",
    ] {
        assert!(help.contains(word), "{word} is not in {help}");
    }
}

#[test]
fn every_command_explains_itself() {
    for command in [
        &["flow"][..],
        &["inspect"],
        &["authorize-url"],
        &["key", "inspect"],
        &["simulator"],
    ] {
        let help = Program::new(command).arg("--help").run().exits(0).stdout;
        assert!(help.contains("Common options"), "{command:?}: {help}");
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let version = Program::new(&["--version"]).run().exits(0).stdout;
    assert_eq!(
        version,
        concat!("alipay-explorer ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn unknown_words_are_exit_code_2_and_nothing_on_stdout() {
    for (arguments, named) in [
        (&["flow", "--persona", "x"][..], "--persona"),
        (&["flow", "--auto-consent", "nobody"], "enterprise"),
        (&["flow", "--format", "xml"], "json"),
        (&["flow", "--lang", "fr"], "zh-CN"),
        (&["flow", "--sign-type", "RSA3"], "RSA2"),
        (&["flow", "--charset", "latin1"], "GBK"),
        (
            &["inspect", "--method", "alipay.trade.pay"],
            "alipay.user.info.share",
        ),
        (&["key"], "inspect"),
        (&["key", "inspect"], "FILE"),
        (&["fly"], "fly"),
        (&["simulator", "--port", "70000"], "70000"),
    ] {
        Program::new(arguments).run().exits(2).refuses_with(named);
    }
}

#[test]
fn problems_are_told_in_the_chosen_language() {
    let refused = |language: &[&str]| Program::new(&["inspect", "/does/not/exist"]).args(language);
    for (option, words) in [
        ("en", "There is no such file."),
        ("zh-CN", "没有这个文件。"),
    ] {
        refused(&["--lang", option])
            .run()
            .exits(2)
            .refuses_with(words);
    }
}

#[test]
fn the_language_is_the_systems_unless_chosen() {
    let in_chinese = |more: &[&str]| {
        let program = Program::new(&["flow"]).args(more);
        program.env("LANG", "zh_CN.UTF-8").run().exits(0).stdout
    };
    assert!(in_chinese(&[]).contains("会员信息"));
    assert!(in_chinese(&["--lang", "en"]).contains("Member"));
}

#[cfg(not(feature = "gui"))]
#[test]
fn without_the_window_it_names_a_command_that_works() {
    Program::new(&[])
        .run()
        .exits(2)
        .refuses_with("alipay-explorer flow");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let answer = fixture("seed/member-answer.json");
    let mut program = Program::new(&["inspect", "--format", "json"]).arg(answer);
    let command = program.command();
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let mut program = Program::new(&["inspect"]).arg(fixture("seed/member-answer.json"));
    let output = program.command().stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(
        stderr.contains("The output could not be written"),
        "{stderr}"
    );
}
