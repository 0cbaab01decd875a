//! Third-party apps: the merchant's leg, its command, and the mistakes around it.

use alipay_explorer::simulator::{SIMULATOR_ISV_APP_ID, SIMULATOR_MERCHANT_APP_ID};
use serde_json::Value;

use crate::program::{Program, findings, names};
use crate::running_simulator::{RunningSimulator, location};

fn methods(document: &Value) -> Vec<&str> {
    let exchanges = document["exchanges"].as_array().unwrap();
    exchanges
        .iter()
        .map(|exchange| exchange["method"].as_str().unwrap())
        .collect()
}

fn param<'a>(document: &'a Value, call: usize, name: &str) -> &'a Value {
    &document["exchanges"][call]["request"]["params"][name]
}

/// Where a merchant is sent back to.
fn merchant(simulator: &RunningSimulator) -> String {
    let url = Program::new(&["authorize-url", "--app", "--state", "m1"])
        .args(&["--gateway", simulator.said("gateway")])
        .args(&["--app-id", SIMULATOR_ISV_APP_ID])
        .args(&["--redirect-uri", simulator.said("redirect_uri")])
        .run()
        .exits(0);
    location(url.stdout.trim())
}

/// Where a user of an app is sent back to.
fn user(simulator: &RunningSimulator, app_id: &str) -> String {
    simulator.authorize_for(app_id, "u1")
}

/// A command of the third-party app.
fn isv(simulator: &RunningSimulator, command: &str) -> Program {
    let app_id = SIMULATOR_ISV_APP_ID;
    simulator
        .call_of(command, app_id)
        .args(&["--format", "json"])
}

/// The merchant's tokens in full.
fn grant(simulator: &RunningSimulator) -> Value {
    let document = isv(simulator, "app-token")
        .args(&["--reveal", "--app-auth-code", &merchant(simulator)])
        .run()
        .exits(0)
        .json();
    document["grants"][0].clone()
}

fn start() -> RunningSimulator {
    RunningSimulator::start(&["--auto-consent", "buyer"])
}

#[test]
fn the_embedded_simulator_does_every_leg() {
    let ran = Program::new(&["flow", "--format", "json", "--third-party"])
        .args(&["--auto-consent", "buyer"])
        .run()
        .exits(0);
    let document = ran.json();
    assert_eq!(
        methods(&document),
        [
            "alipay.open.auth.token.app",
            "alipay.system.oauth.token",
            "alipay.user.info.share"
        ]
    );
    assert_eq!(document["ok"], true);
    assert_eq!(document["member"]["nick_name"], "买家沙箱");
    assert_eq!(param(&document, 0, "app_auth_token"), &Value::Null);
    for call in [1, 2] {
        let token = param(&document, call, "app_auth_token").as_str().unwrap();
        assert!(token.contains('…'), "{token}");
        assert_eq!(
            param(&document, call, "app_id"),
            param(&document, 0, "app_id")
        );
    }
    for exchange in document["exchanges"].as_array().unwrap() {
        assert_eq!(exchange["signature"]["verdict"], "verified");
    }
}

#[test]
fn every_leg_is_made_in_the_third_version_too() {
    let ran = Program::new(&["flow", "--format", "json", "--third-party"])
        .args(&["--api-version", "v3"])
        .run()
        .exits(0);
    let document = ran.json();
    assert_eq!(methods(&document).len(), 3);
    for exchange in document["exchanges"].as_array().unwrap() {
        assert_eq!(exchange["signature"]["verdict"], "verified");
        let url = exchange["request"]["url"].as_str().unwrap();
        assert!(url.contains("/v3/alipay/"), "{url}");
    }
}

#[test]
fn people_read_it_in_their_language() {
    for (language, words) in [
        ("en", "Exchange merchant code for app_auth_token"),
        ("zh-CN", "换取应用授权令牌"),
    ] {
        let ran = Program::new(&["flow", "--third-party", "--lang", language])
            .run()
            .exits(0);
        assert!(ran.stdout.contains(words), "{}", ran.stdout);
    }
}

#[test]
fn both_codes_may_come_from_a_browser() {
    let simulator = start();
    let redirect = merchant(&simulator);
    assert!(redirect.contains("source=alipay_app_auth"), "{redirect}");
    let users = user(&simulator, SIMULATOR_MERCHANT_APP_ID);
    let document = isv(&simulator, "flow")
        .args(&["--app-auth-code", &redirect, "--auth-code", &users])
        .run()
        .exits(0)
        .json();
    assert_eq!(methods(&document).len(), 3);
    assert_eq!(document["member"]["user_id"], "2088102175794899");
}

#[test]
fn a_merchants_token_is_exchanged_queried_and_refreshed() {
    let simulator = start();
    let ran = isv(&simulator, "app-token")
        .args(&["--app-auth-code", &merchant(&simulator)])
        .run()
        .exits(0);
    let document = ran.json();
    assert_eq!(
        names(&document),
        [
            "environment",
            "api_version",
            "ok",
            "exchanges",
            "certificates",
            "grants",
            "status",
            "findings"
        ]
    );
    let shown = document["grants"][0]["app_auth_token"].as_str().unwrap();
    assert!(shown.contains('…'), "{shown}");

    let grant = grant(&simulator);
    let token = |name: &str| grant[name].as_str().unwrap();
    assert_eq!(token("auth_app_id"), SIMULATOR_MERCHANT_APP_ID);
    assert!(grant["expires_in"].is_number());
    let status = isv(&simulator, "app-token")
        .args(&["--query", token("app_auth_token")])
        .run()
        .exits(0)
        .json();
    assert_eq!(status["status"]["status"], "valid");
    assert_eq!(status["status"]["auth_app_id"], SIMULATOR_MERCHANT_APP_ID);

    let refresh =
        || isv(&simulator, "app-token").args(&["--app-refresh-token", token("app_refresh_token")]);
    let renewed = refresh().args(&["--reveal"]).run().exits(0).json();
    assert_ne!(
        renewed["grants"][0]["app_auth_token"],
        grant["app_auth_token"]
    );
    let again = refresh().run().exits(1).json();
    assert_eq!(findings(&again), ["refresh-token-invalid"]);
}

#[test]
fn a_token_that_is_there_serves_the_flow() {
    let simulator = start();
    let grant = grant(&simulator);
    let users = user(&simulator, SIMULATOR_MERCHANT_APP_ID);
    let document = isv(&simulator, "flow")
        .args(&[
            "--app-auth-token",
            grant["app_auth_token"].as_str().unwrap(),
        ])
        .args(&["--merchant-app-id", SIMULATOR_MERCHANT_APP_ID])
        .args(&["--auth-code", &users])
        .run()
        .exits(0)
        .json();
    assert_eq!(methods(&document).len(), 2);
}

#[test]
fn a_forgotten_token_is_told() {
    let simulator = start();
    let document = isv(&simulator, "flow")
        .args(&["--auth-code", "4b203fe6c11548bcabd8da5bb087a83b"])
        .run()
        .exits(1)
        .json();
    assert_eq!(findings(&document), ["app-auth-token"]);
    let error = &document["exchanges"][0]["error"];
    assert_eq!(error["sub_code"], "isv.self-invoke-forbidden");
}

#[test]
fn a_token_of_nobody_is_told() {
    let simulator = start();
    let users = user(&simulator, SIMULATOR_MERCHANT_APP_ID);
    let document = isv(&simulator, "flow")
        .args(&[
            "--app-auth-token",
            "202611BB00000000000000000000000000000X50",
        ])
        .args(&["--auth-code", &users])
        .run()
        .exits(1)
        .json();
    assert_eq!(findings(&document), ["app-auth-token"]);
    let error = &document["exchanges"][0]["error"];
    assert_eq!(error["sub_code"], "aop.invalid-app-auth-token");
}

#[test]
fn a_users_token_in_the_merchants_place_is_told() {
    let simulator = start();
    let users = user(&simulator, SIMULATOR_MERCHANT_APP_ID);
    let document = isv(&simulator, "flow")
        .args(&[
            "--app-auth-token",
            "authusrB2c1d9ab2e1f84c5a8d3f6e7b90a1cX50",
        ])
        .args(&["--auth-code", &users])
        .run()
        .exits(1)
        .json();
    assert!(
        findings(&document).contains(&"swapped-tokens"),
        "{document:#}"
    );
}

#[test]
fn codes_of_the_wrong_kind_are_not_sent() {
    let simulator = start();
    let (merchants, users) = (
        merchant(&simulator),
        user(&simulator, SIMULATOR_MERCHANT_APP_ID),
    );
    for (code, auth_code, words) in [
        (&users, &users, "auth_code, not a merchant's"),
        (&merchants, &merchants, "app_auth_code, not an auth_code"),
    ] {
        isv(&simulator, "flow")
            .args(&["--app-auth-code", code, "--auth-code", auth_code])
            .run()
            .exits(2)
            .refuses_with(words);
    }
}

#[test]
fn a_merchants_code_is_good_once() {
    let simulator = start();
    let redirect = merchant(&simulator);
    let app_token = || isv(&simulator, "app-token").args(&["--app-auth-code", &redirect]);
    app_token().run().exits(0);
    let document = app_token().run().exits(1).json();
    assert_eq!(findings(&document), ["code-invalid"]);
    assert_eq!(document["grants"].as_array().unwrap().len(), 0);
    let users = user(&simulator, SIMULATOR_MERCHANT_APP_ID);
    let flow = isv(&simulator, "flow")
        .args(&["--app-auth-code", &redirect, "--auth-code", &users])
        .run()
        .exits(1)
        .json();
    assert_eq!(
        methods(&flow),
        ["alipay.open.auth.token.app"],
        "it ends there"
    );
}

#[test]
fn what_is_missing_is_named_before_anything_is_sent() {
    let simulator = start();
    let app_id = SIMULATOR_ISV_APP_ID;
    simulator
        .call_of("flow", app_id)
        .args(&[
            "--third-party",
            "--auth-code",
            "4b203fe6c11548bcabd8da5bb087a83b",
        ])
        .run()
        .exits(2)
        .refuses_with("no merchant");
    simulator
        .call_of("app-token", app_id)
        .run()
        .exits(2)
        .refuses_with("nothing to exchange");
    simulator
        .call_of("flow", app_id)
        .args(&["--app-auth-code", "-", "--auth-code", "-"])
        .run()
        .exits(2)
        .refuses_with("Two codes");
    Program::new(&["flow", "--merchant-app-id", "x"])
        .run()
        .exits(2)
        .refuses_with("--merchant-app-id");
}

#[test]
fn the_page_for_merchants_has_an_address() {
    let url = |options: &[&str]| {
        Program::new(&["authorize-url", "--app", "--environment", "sandbox"])
            .args(&["--app-id", "9021000100000001", "--state", "s"])
            .args(&["--redirect-uri", "https://isv.example/back"])
            .args(options)
            .run()
            .exits(0)
            .stdout
    };
    assert_eq!(
        url(&[]),
        "https://openauth-sandbox.dl.alipaydev.com/oauth2/appToAppAuth.htm?app_id=9021000100000001\
         &redirect_uri=https%3A%2F%2Fisv.example%2Fback&state=s\n"
    );
    let several = url(&["--application-type", "tinyapp,WEBAPP"]);
    assert!(several.contains("/appToAppBatchAuth.htm?"), "{several}");
    assert!(
        several.contains("application_type=TINYAPP%2CWEBAPP"),
        "{several}"
    );
    Program::new(&["authorize-url", "--application-type", "WEBAPP"])
        .run()
        .exits(2)
        .refuses_with("--app");
}
