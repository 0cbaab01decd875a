//! `code`: a request as a program. The programs themselves are proved in tests/programs.

use serde_json::Value;

use crate::program::{Program, key, names};

const SHOP: [&str; 4] = ["--environment", "sandbox", "--app-id", "9021000100000001"];
const TOKEN: &str = "authusrB0123456789012345678901234567890";

fn code(language: &str) -> Program {
    Program::new(&["code", "--language", language]).args(&SHOP)
}

#[test]
fn people_get_the_program_alone_on_stdout() {
    let ran = code("python").run().exits(0);
    assert!(
        ran.stdout
            .starts_with("#!/usr/bin/env python3\n# Written by"),
        "{}",
        ran.stdout
    );
    assert!(ran.stdout.ends_with("print(response.body)\n"));
    assert!(ran.stderr.contains("Beijing"), "{}", ran.stderr);
    let ran = code("python").args(&["--lang", "zh-CN"]).run().exits(0);
    assert!(ran.stdout.contains("授权码只能用一次"));
}

#[test]
fn programs_get_it_with_its_name_and_notes() {
    let ran = code("java").args(&["--format", "json"]).run().exits(0);
    let document = ran.json();
    assert_eq!(
        names(&document),
        ["language", "file_name", "program", "notes"]
    );
    assert_eq!(document["file_name"], "OauthToken.java");
    assert!(!document["notes"].as_array().unwrap().is_empty());
    assert_eq!(ran.stderr, "");
}

#[test]
fn the_languages_are_listed() {
    let ran = Program::new(&["code", "--list"]).run().exits(0);
    for name in [
        "java",
        "php",
        "dotnet",
        "node",
        "python",
        "curl",
        "node-raw",
        "python-raw",
        "shell",
    ] {
        assert!(ran.stdout.contains(&format!("  {name} ")), "{}", ran.stdout);
    }
    let ran = Program::new(&["code", "--list", "--format", "json"])
        .run()
        .exits(0);
    assert_eq!(ran.json()["languages"].as_array().map(Vec::len), Some(9));
}

#[test]
fn the_token_says_which_call_is_meant() {
    let member = code("node-raw")
        .args(&["--auth-token", TOKEN])
        .run()
        .exits(0);
    assert!(member.stdout.contains("alipay.user.info.share"));
    let refresh = code("node-raw")
        .args(&["--refresh-token", TOKEN])
        .run()
        .exits(0);
    assert!(refresh.stdout.contains("ALIPAY_REFRESH_TOKEN"));
    let ran = code("node-raw")
        .args(&[
            "--auth-token",
            TOKEN,
            "--method",
            "alipay.system.oauth.token",
        ])
        .run()
        .exits(2);
    ran.refuses_with("--auth-token does not belong to alipay.system.oauth.token");
}

#[test]
fn tokens_are_written_out_only_when_they_are_to_be_revealed() {
    let given = ["--auth-token", TOKEN];
    let hidden = code("php").args(&given).run().exits(0);
    assert!(!hidden.stdout.contains(TOKEN) && !hidden.stderr.contains(TOKEN));
    let shown = code("php").args(&given).args(&["--reveal"]).run().exits(0);
    assert!(shown.stdout.contains(TOKEN));
    assert!(shown.stderr.contains("plain text"), "{}", shown.stderr);
}

#[test]
fn curl_needs_a_key_and_a_code() {
    let private_key = key("rsa2048-pkcs8.pem");
    code("curl")
        .run()
        .exits(2)
        .refuses_with("no finished request");
    let with_key = || code("curl").arg("--private-key").arg(&private_key);
    with_key()
        .run()
        .exits(2)
        .refuses_with("no finished request");
    let ran = with_key().args(&["--auth-token", TOKEN]).run().exits(0);
    assert!(ran.stdout.contains("$ALIPAY_ACCESS_TOKEN") && ran.stdout.contains("&sign="));
}

#[test]
fn what_cannot_become_a_program_is_refused() {
    let run = |arguments: &[&str]| Program::new(&["code"]).args(arguments).run().exits(2);
    run(&[]).refuses_with("--language");
    run(&["--language", "java"]).refuses_with("--app-id");
    run(&["--language", "java", "--profile", "Simulator"]).refuses_with("simulator");
    run(&["--language", "cobol"]).refuses_with("node-raw");
    run(&["--language", "java", "--method", "alipay.trade.pay"]).refuses_with("user.info.share");
}

#[test]
fn the_key_files_of_the_options_are_named_and_not_read() {
    let ran = code("java")
        .args(&[
            "--private-key",
            "/no/such/键 \"file\".pem",
            "--format",
            "json",
        ])
        .run()
        .exits(0);
    let document: Value = ran.json();
    let program = document["program"].as_str().unwrap();
    assert!(
        program.contains(r#""/no/such/\u952e \"file\".pem""#),
        "{program}"
    );
}
