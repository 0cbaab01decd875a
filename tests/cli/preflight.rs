//! `preflight`: one light for each thing, in both languages and for programs.

use std::net::TcpListener;

use serde_json::Value;

use crate::program::{Program, findings, key, names};
use crate::running_simulator::RunningSimulator;

const CHECKS: [&str; 13] = [
    "host-name",
    "connection",
    "tls",
    "gateway",
    "clock",
    "app-id",
    "app-id-shape",
    "app-public-key",
    "signature",
    "sign-type",
    "private-key",
    "alipay-public-key",
    "product",
];

fn preflight(options: &[&str]) -> Program {
    Program::new(&["preflight", "--format", "json"]).args(options)
}

/// A preflight at a simulator, as its app with these keys.
fn at(simulator: &RunningSimulator, private_key: &str, app_id: &str) -> Program {
    preflight(&["--gateway", simulator.said("gateway")])
        .args(&["--app-id", app_id, "--private-key", private_key])
        .args(&["--alipay-public-key", simulator.said("alipay_public_key")])
}

fn path(name: &str) -> String {
    key(name).display().to_string()
}

/// The ids of the lights with this status.
fn lights<'a>(document: &'a Value, status: &str) -> Vec<&'a str> {
    let lights = document["lights"].as_array().unwrap().iter();
    lights
        .filter(|light| light["status"] == status)
        .map(|light| light["id"].as_str().unwrap())
        .collect()
}

#[test]
fn the_embedded_simulator_is_all_right() {
    let document = preflight(&[]).run().exits(0).json();
    assert_eq!(
        names(&document),
        ["environment", "ok", "lights", "exchange", "findings"]
    );
    assert_eq!(document["environment"], "simulator");
    assert_eq!(document["ok"], true);
    assert_eq!(findings(&document), [""; 0]);
    let ids: Vec<_> = document["lights"].as_array().unwrap().iter().collect();
    let ids: Vec<_> = ids
        .iter()
        .map(|light| light["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, CHECKS);
    assert_eq!(lights(&document, "good").len(), 12);
    assert_eq!(lights(&document, "unknown"), ["product"]);
    assert_eq!(
        names(&document["lights"][0]),
        ["id", "status", "title", "detail", "remedy", "evidence"]
    );
    assert_eq!(document["lights"][0]["remedy"], Value::Null);
    assert!(document["lights"][12]["remedy"].is_string());
    let exchange = &document["exchange"];
    assert_eq!(exchange["method"], "alipay.system.oauth.token");
    assert_eq!(exchange["error"]["sub_code"], "isv.code-invalid");
    assert_eq!(exchange["signature"]["verdict"], "verified");
}

#[test]
fn text_has_a_line_with_a_word_for_each_light_in_either_language() {
    for (lang, good, unknown, product, summary) in [
        (
            "en",
            "good",
            "unknown",
            "Product and permission",
            "12 good, 0 to look at, 0 bad, 1 unknown",
        ),
        (
            "zh-CN",
            "正常",
            "未知",
            "产品与权限",
            "正常 12 项，需留意 0 项，错误 0 项，未知 1 项",
        ),
    ] {
        let ran = Program::new(&["preflight", "--lang", lang]).run().exits(0);
        let lines: Vec<_> = ran.stdout.lines().map(str::trim).collect();
        let starting = |word: &str| {
            let word = format!("{word}  ");
            lines.iter().filter(|line| line.starts_with(&word)).count()
        };
        assert_eq!((starting(good), starting(unknown)), (12, 1), "{ran:#?}");
        assert!(ran.stdout.contains(product) && ran.stdout.contains(summary));
        assert!(!ran.stdout.contains("preflight-"), "{}", ran.stdout);
    }
}

#[test]
fn each_wrong_thing_is_exit_code_1_and_told_with_what_to_do() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    let (own, app_id) = (simulator.said("app_private_key"), simulator.said("app_id"));
    let unknown_app = at(&simulator, own, "2021000000000001")
        .run()
        .exits(1)
        .json();
    assert_eq!(lights(&unknown_app, "bad"), ["app-id"]);
    assert_eq!(
        findings(&unknown_app),
        ["invalid-app-id", "unsigned-refusal"]
    );
    let other_key = at(&simulator, &path("rsa2048-pkcs8.pem"), app_id);
    let other_key = other_key.run().exits(1).json();
    assert_eq!(lights(&other_key, "bad"), ["signature", "private-key"]);
    assert_eq!(lights(&other_key, "unknown"), ["sign-type", "product"]);
    assert_eq!(other_key["ok"], false);
    let remedy = other_key["lights"][10]["remedy"].as_str().unwrap();
    assert!(
        remedy.contains("MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"),
        "{remedy}"
    );
}

#[test]
fn the_same_is_told_to_people_in_either_language() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    let own = simulator.said("app_public_key").to_owned();
    for (lang, word, remedy) in [
        (
            "en",
            "Alipay public key: bad",
            "Copy 支付宝公钥 from the console",
        ),
        ("zh-CN", "支付宝公钥：错误", "请从控制台复制支付宝公钥"),
    ] {
        let ran = Program::new(&["preflight", "--lang", lang])
            .args(&["--gateway", simulator.said("gateway")])
            .args(&["--app-id", simulator.said("app_id")])
            .args(&["--private-key", simulator.said("app_private_key")])
            .args(&["--alipay-public-key", &own])
            .run()
            .exits(1);
        assert!(ran.stdout.contains(word), "{}", ran.stdout);
        assert!(ran.stdout.contains(remedy), "{}", ran.stdout);
    }
}

#[test]
fn without_alipays_key_it_is_a_warning_and_still_good() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    let document = preflight(&["--gateway", simulator.said("gateway")])
        .args(&["--app-id", simulator.said("app_id")])
        .args(&["--private-key", simulator.said("app_private_key")])
        .run()
        .exits(0)
        .json();
    assert_eq!(lights(&document, "warning"), ["alipay-public-key"]);
    assert_eq!(document["ok"], true);
}

#[test]
fn nobody_listening_is_exit_code_3() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let gateway = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    drop(listener);
    let document = preflight(&["--gateway", &gateway, "--app-id", "9021000100000001"])
        .args(&["--private-key", &path("rsa2048-pkcs8.pem")])
        .run()
        .exits(3)
        .json();
    assert_eq!(lights(&document, "bad"), ["connection"]);
    assert_eq!(document["exchange"]["transport"]["kind"], "connect");
    assert_eq!(findings(&document), ["connection-failure"]);
}

#[test]
fn production_is_not_called_by_accident() {
    for place in [
        ["--environment", "production"],
        ["--gateway", "https://openapi.alipay.com/gateway.do"],
    ] {
        let ran = preflight(&["--app-id", "2021003141676135"])
            .args(&["--private-key", &path("rsa2048-pkcs8.pem")])
            .args(&place)
            .run()
            .exits(2);
        ran.refuses_with("openapi.alipay.com, app 2021003141676135");
        assert!(ran.stderr.contains("--yes"));
    }
}

#[test]
fn a_spoilt_token_is_found_in_the_request_itself() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    let (own, app_id) = (simulator.said("app_private_key"), simulator.said("app_id"));
    let ran = at(&simulator, own, app_id)
        .args(&["--app-auth-token", "202111BBbcd5c7d6e4f3a21a5b6c7d8eXX89\r"])
        .run();
    let document = ran.json();
    assert!(
        findings(&document).contains(&"spoilt-value"),
        "{document:#}"
    );
    assert!(!ran.stdout.contains("202111BBbcd5c7d6"), "{}", ran.stdout);
}
