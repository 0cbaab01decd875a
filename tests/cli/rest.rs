//! The third version of the interface on the command line.

use serde_json::Value;

use crate::program::{Program, fixture, key};
use crate::running_simulator::RunningSimulator;

fn flow(options: &[&str]) -> Program {
    Program::new(&["flow", "--format", "json", "--api-version", "v3"]).args(options)
}

#[test]
fn the_buyer_is_read_and_the_headers_are_shown_without_secrets() {
    let ran = flow(&[]).run().exits(0);
    let document = ran.json();
    assert_eq!(document["api_version"], "v3");
    assert_eq!(document["member"]["nick_name"], "买家沙箱");
    for exchange in document["exchanges"].as_array().unwrap() {
        assert_eq!(exchange["signature"]["verdict"], "verified");
        let request = &exchange["request"];
        assert_eq!(request["http_method"], "POST");
        assert!(request["url"].as_str().unwrap().contains("/v3/alipay/"));
        let header = request["headers"]["Authorization"].as_str().unwrap();
        assert!(
            header.starts_with("ALIPAY-SHA256withRSA app_id="),
            "{header}"
        );
        assert!(
            header.contains(",sign=") && header.contains('…'),
            "{header}"
        );
        assert!(
            exchange["sign_content"]
                .as_str()
                .unwrap()
                .contains("\nPOST\n/v3/")
        );
    }
    let revealed = flow(&["--reveal"]).run().exits(0).json();
    let header = &revealed["exchanges"][1]["request"]["headers"]["Authorization"];
    assert!(!header.as_str().unwrap().contains('…'));
}

#[test]
fn v2_is_named_too() {
    let document = Program::new(&["flow", "--format", "json"])
        .run()
        .exits(0)
        .json();
    assert_eq!(document["api_version"], "v2");
    let request = &document["exchanges"][0]["request"];
    assert_eq!(
        request["headers"]["Content-Type"],
        "application/x-www-form-urlencoded;charset=utf-8"
    );
}

#[test]
fn what_v3_does_not_take_is_unusable_input() {
    for (option, value) in [("--sign-type", "RSA"), ("--charset", "GBK")] {
        flow(&[option, value]).run().exits(2);
    }
    flow(&["--api-version", "v4"]).run().exits(2);
}

#[test]
fn a_preflight_by_v3_is_good() {
    let simulator = RunningSimulator::start(&[]);
    let document = Program::new(&["preflight", "--format", "json", "--api-version", "v3"])
        .args(&["--gateway", simulator.said("gateway")])
        .args(&["--app-id", simulator.said("app_id")])
        .args(&["--private-key", simulator.said("app_private_key")])
        .args(&["--alipay-public-key", simulator.said("alipay_public_key")])
        .run()
        .exits(0)
        .json();
    let light = |check: &str| {
        let lights = document["lights"].as_array().unwrap();
        let found = lights.iter().find(|light| light["id"] == check);
        found.unwrap()["status"].clone()
    };
    for check in ["clock", "app-id", "signature", "sign-type"] {
        assert_eq!(light(check), "good", "{check}");
    }
}

#[test]
fn programs_for_v3_are_those_of_curl() {
    let code = |language: &str| {
        Program::new(&["code", "--language", language, "--api-version", "v3"])
            .args(&["--environment", "sandbox", "--app-id", "9021000122689420"])
            .args(&["--private-key"])
            .arg(key("rsa2048-pkcs8.pem"))
            .args(&["--auth-code", "4b203fe6c11548bcabd8da5bb087cD11"])
            .run()
    };
    let program = code("curl").exits(0).stdout;
    assert!(
        program.contains("/v3/alipay/system/oauth/token"),
        "{program}"
    );
    assert!(
        program.contains("--header 'Authorization: ALIPAY-SHA256withRSA app_id="),
        "{program}"
    );
    assert!(
        !program.contains("4b203fe6c11548bcabd8da5bb087cD11"),
        "{program}"
    );
    let refused = code("java").exits(2);
    assert!(refused.stderr.contains("curl"), "{}", refused.stderr);
}

#[test]
fn a_pasted_answer_with_its_head_is_verified() {
    let simulator = RunningSimulator::start(&[]);
    let inspect = |name: &str| -> Value {
        Program::new(&["inspect", "--format", "json"])
            .args(&["--alipay-public-key", simulator.said("alipay_public_key")])
            .args(&["--private-key", simulator.said("app_private_key")])
            .arg(fixture(&format!("fragments/{name}")))
            .run()
            .json()
    };
    let answer = inspect("gateway-response/v3-curl-i.txt");
    assert_eq!(answer["kind"], "gateway-response");
    assert_eq!(answer["signature"]["verdict"], "verified");
    assert_eq!(answer["member"]["nick_name"], "买家沙箱");
    let refusal = inspect("gateway-response/v3-refusal.txt");
    assert_eq!(refusal["error"]["sub_code"], "invalid-app-id");
    let request = inspect("curl-command/v3.sh");
    assert_eq!(request["request"]["api_version"], "v3");
    assert_eq!(request["request"]["signature"], "verified");
}
