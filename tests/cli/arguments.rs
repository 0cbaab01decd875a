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
fn unusable_arguments_are_told_in_the_chosen_language() {
    for (arguments, chinese, english) in [
        (
            &["flow", "--persona"][..],
            "没有 --persona 这个选项。",
            "There is no option --persona here.",
        ),
        (
            &["inspect", "--mehtod", "x"],
            "拼写相近的选项是 --method",
            "spelt alike is --method",
        ),
        (
            &["inspect", "a", "b"],
            "“b”是多余的参数。",
            "“b” is one argument too many.",
        ),
        (
            &["fly"],
            "拼写相近的命令是 flow",
            "A command spelt alike is flow",
        ),
        (
            &["key"],
            "可用的命令：inspect、convert",
            "There are: inspect, convert",
        ),
        (
            &["key", "inspect"],
            "缺少：<FILE>...",
            "Something is missing: <FILE>...",
        ),
        (
            &["simulator", "--port"],
            "--port <N> 缺少值。",
            "--port <N> needs a value.",
        ),
        (
            &["simulator", "--port", "70000"],
            "可用的值：0–65535",
            "It takes: 0–65535",
        ),
        (
            &["flow", "--auto-consent", "nobody"],
            "没有名为“nobody”的角色。",
            "There is no persona “nobody”.",
        ),
        (
            &["flow", "--format", "xml"],
            "可用的值：text, json",
            "It takes: text, json",
        ),
        (
            &["flow", "--yes", "--yes"],
            "--yes 重复给出。",
            "--yes was given more than once.",
        ),
        (
            &["flow", "--yes=1"],
            "--yes 不带值。",
            "--yes takes no value.",
        ),
        (
            &["flow", "--auto-consent", "buyer", "--auth-code", "x"],
            "不能同时使用。",
            "exclude each other.",
        ),
    ] {
        for (language, words) in [("zh-CN", chinese), ("en", english)] {
            let refused = Program::new(&["--lang", language]).args(arguments).run();
            let refused = refused.exits(2);
            refused.refuses_with(words);
            assert!(!refused.stderr.contains("error:"), "{refused:#?}");
        }
        let system = Program::new(arguments).env("LANG", "zh_CN.UTF-8").run();
        system.exits(2).refuses_with(chinese);
    }
}

#[test]
fn programs_get_one_document_also_when_they_are_refused() {
    for (arguments, id) in [
        (&["flow", "--persona", "x"][..], "args-unknown-option"),
        (&["fly"], "args-unknown-command"),
        (&["key"], "args-no-command"),
        (&["inspect", "/does/not/exist"], "cli-input-not-found"),
        (&["flow", "--profile", "nobody"], "cli-unknown-profile"),
    ] {
        for format in [&["--format", "json"][..], &["--format=json"]] {
            let ran = Program::new(format).args(arguments).run().exits(2);
            let error = &ran.json()["error"];
            assert_eq!(error["id"], id, "{ran:#?}");
            for sentence in ["title", "cause", "remedy"] {
                let text = error[sentence].as_str().unwrap();
                assert!(!text.is_empty(), "{sentence}: {ran:#?}");
            }
        }
    }
}

#[test]
fn a_key_among_the_arguments_is_never_repeated() {
    let key = std::fs::read_to_string(crate::program::key("rsa2048-pkcs1.pem"));
    let key = key.unwrap();
    let ran = Program::new(&["--lang", "en", "--format", "json", "flow", &key]).run();
    let ran = ran.exits(2);
    assert_eq!(ran.json()["error"]["id"], "cli-key-as-argument");
    let body = key.lines().nth(1).unwrap();
    assert!(!ran.stdout.contains(body) && !ran.stderr.contains(body));
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
