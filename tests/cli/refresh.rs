//! `refresh`: a new pair for the old one.

use serde_json::Value;

use crate::program::{Program, findings, names};
use crate::running_simulator::RunningSimulator;

/// The tokens of a flow, in full.
fn tokens(simulator: &RunningSimulator) -> Value {
    let redirect = simulator.authorize("s1");
    let flow = simulator
        .flow()
        .args(&["--reveal", "--auth-code", &redirect]);
    let document = flow.run().exits(0).json();
    let body = document["exchanges"][0]["response_body"].as_str().unwrap();
    let body: Value = serde_json::from_str(body).unwrap();
    body["alipay_system_oauth_token_response"].clone()
}

fn refresh(simulator: &RunningSimulator, token: &str) -> Program {
    simulator
        .call("refresh")
        .args(&["--format", "json", "--refresh-token", token])
}

#[test]
fn a_refresh_token_is_good_once_and_brings_the_next() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    let first = tokens(&simulator);
    let spent = first["refresh_token"].as_str().unwrap();
    let ran = refresh(&simulator, spent).args(&["--reveal"]).run();
    let document = ran.exits(0).json();
    assert_eq!(
        names(&document),
        [
            "environment",
            "api_version",
            "ok",
            "exchanges",
            "certificates",
            "token",
            "findings"
        ]
    );
    let token = &document["token"];
    assert_ne!(token["access_token"], first["access_token"]);
    assert_eq!(token["user_id"], "2088102175794899");
    let params = &document["exchanges"][0]["request"]["params"];
    assert_eq!(params["grant_type"], "refresh_token");
    assert_eq!(params["code"], Value::Null);

    let again = refresh(&simulator, spent).run().exits(1).json();
    assert_eq!(again["ok"], false);
    assert_eq!(again["token"], Value::Null);
    assert_eq!(findings(&again), ["refresh-token-invalid"]);
    assert_eq!(
        again["exchanges"][0]["error"]["sub_code"],
        "isv.refreshed-token-invalid"
    );
    let next = token["refresh_token"].as_str().unwrap();
    refresh(&simulator, next).run().exits(0);
}

#[test]
fn tokens_are_hidden_and_may_come_from_stdin() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    let first = tokens(&simulator);
    let token = first["refresh_token"].as_str().unwrap();
    let ran = refresh(&simulator, "-").stdin(format!("{token}\n")).run();
    let ran = ran.exits(0);
    assert!(!ran.stdout.contains(token), "{}", ran.stdout);
    let shown = ran.json()["token"]["refresh_token"].clone();
    assert!(shown.as_str().unwrap().contains('…'), "{shown}");
}

#[test]
fn what_is_no_refresh_token_is_explained_in_both_languages() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    for (language, title) in [
        ("en", "The refresh token is not accepted"),
        ("zh-CN", "刷新令牌不被接受"),
    ] {
        let ran = simulator
            .call("refresh")
            .args(&[
                "--lang",
                language,
                "--refresh-token",
                "nonsense0000000000000000",
            ])
            .run()
            .exits(1);
        assert!(ran.stdout.contains(title), "{}", ran.stdout);
    }
}

#[test]
fn there_is_nothing_to_refresh_without_a_gateway() {
    Program::new(&["refresh", "--refresh-token", "x"])
        .run()
        .exits(2)
        .refuses_with("no gateway that has given");
    Program::new(&["refresh"])
        .run()
        .exits(2)
        .refuses_with("--refresh-token");
}
