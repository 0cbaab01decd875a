//! Things given where they do not belong: told, and never repeated when they may be secret.

use std::fs;

use crate::program::{Program, Ran, key};

fn pem() -> String {
    fs::read_to_string(key("rsa2048-pkcs8.pem")).unwrap()
}

fn line() -> String {
    let pem = pem();
    pem.lines().filter(|line| !line.starts_with('-')).collect()
}

fn repeats_nothing(ran: &Ran, text: &str) {
    let secret: String = text.chars().skip(100).take(20).collect();
    for shown in [&ran.stdout, &ran.stderr] {
        assert!(!shown.contains(&secret), "{shown}");
    }
}

#[test]
fn a_private_key_as_an_option_is_refused_and_not_repeated() {
    for text in [pem(), line()] {
        for option in [
            "--app-id",
            "--gateway",
            "--private-key",
            "--alipay-public-key",
        ] {
            let program = Program::new(&["flow", "--app-id", "9021000123456789"]);
            let program = if option == "--app-id" {
                Program::new(&["flow"])
            } else {
                program
            };
            let program = match option {
                "--gateway" => program,
                _ => program.args(&["--gateway", "http://127.0.0.1:1/gateway.do"]),
            };
            let ran = program
                .arg(option)
                .arg(&text)
                .args(&["--auth-code", "x"])
                .run()
                .exits(2);
            repeats_nothing(&ran, &text);
        }
        for command in [["key", "inspect"], ["key", "public"]] {
            let ran = Program::new(&command).arg("--").arg(&text).run().exits(2);
            repeats_nothing(&ran, &text);
        }
        let ran = Program::new(&["key", "inspect"]).arg(&text).run().exits(2);
        repeats_nothing(&ran, &text);
    }
}

#[test]
fn a_private_key_as_app_id_is_explained_in_both_languages() {
    for (lang, words) in [("en", "This is a private key."), ("zh-CN", "这是私钥")] {
        let arguments = [
            "flow",
            "--lang",
            lang,
            "--environment",
            "sandbox",
            "--app-id",
        ];
        let ran = Program::new(&arguments).arg(pem()).run();
        ran.exits(2).refuses_with(words);
    }
}

#[test]
fn old_hosts_pages_and_ids_of_elsewhere_are_told_beside_the_result() {
    let common = ["authorize-url", "--redirect-uri", "https://a.example/"];
    for (options, words) in [
        (
            ["--gateway", "https://openapi.alipaydev.com/gateway.do"],
            "a host of the old sandbox",
        ),
        (
            [
                "--gateway",
                "https://openapi.sandbox.dl.alipaydev.com/gateway.do",
            ],
            "has a dot where",
        ),
        (
            [
                "--gateway",
                "https://openauth.alipay.com/oauth2/publicAppAuthorize.htm",
            ],
            "it is no gateway",
        ),
        (
            ["--environment", "production"],
            "a guess from its first digits",
        ),
    ] {
        let program = Program::new(&common).args(&options);
        let ran = program
            .args(&["--app-id", "9021000123456789"])
            .run()
            .exits(0);
        assert!(ran.stderr.contains(words), "{}", ran.stderr);
        assert!(ran.stdout.starts_with("https://"), "{}", ran.stdout);
    }
}
