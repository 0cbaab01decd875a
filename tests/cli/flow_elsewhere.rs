//! `flow` against a gateway that is named by options.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use serde_json::Value;

use crate::program::{Program, findings, key};
use crate::running_simulator::RunningSimulator;

const CODE: &str = "0123456789abcdef0123456789abcdef";

fn simulator() -> RunningSimulator {
    RunningSimulator::start(&["--auto-consent", "student"])
}

fn path(name: &str) -> String {
    key(name).display().to_string()
}

/// A flow of any app, up to the gateway's address.
fn flow_at(gateway: &str) -> Program {
    Program::new(&["flow", "--format", "json", "--app-id", "9021000100000001"]).args(&[
        "--private-key",
        &path("rsa2048-pkcs8.pem"),
        "--gateway",
        gateway,
    ])
}

#[test]
fn a_code_from_the_simulator_leads_to_the_member() {
    let simulator = simulator();
    let redirect = simulator.authorize("here-and-back");
    let ran = simulator
        .flow()
        .args(&["--auth-code", &redirect, "--state", "here-and-back"])
        .run();
    let document = ran.exits(0).json();
    assert_eq!(document["environment"], "custom");
    assert_eq!(document["member"]["is_student_certified"], "T");
}

#[test]
fn a_code_can_be_read_from_standard_input() {
    let simulator = simulator();
    let redirect = simulator.authorize("x");
    simulator
        .flow()
        .args(&["--auth-code", "-"])
        .stdin(format!(" \"{redirect}\"\r\n"))
        .run()
        .exits(0);
}

#[test]
fn a_code_used_twice_is_refused_by_the_gateway() {
    let simulator = simulator();
    let redirect = simulator.authorize("x");
    let flow = || simulator.flow().args(&["--auth-code", &redirect]).run();
    flow().exits(0);
    assert!(findings(&flow().exits(1).json()).contains(&"code-invalid"));
}

#[test]
fn a_redirect_of_another_authorization_or_app_is_not_sent() {
    let simulator = simulator();
    let redirect = simulator.authorize("mine");
    let other_state = simulator
        .flow()
        .args(&["--auth-code", &redirect, "--state", "other"]);
    other_state
        .run()
        .exits(2)
        .refuses_with("is not the one that was sent");
    let foreign = redirect.replace(simulator.said("app_id"), "2021000000000001");
    let other_app = simulator.flow().args(&["--auth-code", &foreign]);
    other_app
        .run()
        .exits(2)
        .refuses_with("The code was issued to app 2021000000000001");
    let spared = simulator.flow().args(&["--auth-code", &redirect]);
    spared.run().exits(0);
}

#[test]
fn texts_without_a_code_are_refused() {
    let simulator = simulator();
    for (pasted, words) in [
        ("", "Nothing was pasted."),
        (
            "hello",
            "neither a redirect address nor an authorization code",
        ),
        (
            "https://a.example/?error=access_denied",
            "error=access_denied",
        ),
        (
            "https://a.example/?app_auth_code=P1234567890123456",
            "app_auth_code",
        ),
    ] {
        let flow = simulator.flow().args(&["--auth-code", pasted]);
        flow.run().exits(2).refuses_with(words);
    }
}

#[test]
fn another_apps_private_key_is_an_invalid_signature() {
    let simulator = simulator();
    let other = path("rsa2048-pkcs1.pem");
    let redirect = simulator.authorize("x");
    let flow = simulator.flow_with_keys(&other, simulator.said("alipay_public_key"));
    let document = flow.args(&["--auth-code", &redirect]).run().exits(1).json();
    assert!(
        findings(&document).contains(&"invalid-signature"),
        "{document:#}"
    );
    let quoted = document["exchanges"][0]["error"]["sub_msg"]
        .as_str()
        .unwrap();
    assert!(quoted.contains("code=") && quoted.contains('…'), "{quoted}");
}

#[test]
fn a_wrong_alipay_public_key_is_named_as_the_cause() {
    let simulator = simulator();
    let own = simulator.said("app_public_key").to_owned();
    for (alipay_public_key, cause, finding) in [
        (
            path("rsa2048-spki.pem"),
            "wrong-key",
            "wrong-alipay-public-key",
        ),
        (own, "own-public-key", "app-public-key-as-alipay-public-key"),
    ] {
        let redirect = simulator.authorize("x");
        let flow = simulator.flow_with_keys(simulator.said("app_private_key"), &alipay_public_key);
        let document = flow.args(&["--auth-code", &redirect]).run().exits(1).json();
        assert_eq!(document["exchanges"][0]["signature"]["verdict"], "mismatch");
        assert_eq!(document["exchanges"][0]["signature"]["cause"], cause);
        assert!(findings(&document).contains(&finding), "{document:#}");
    }
}

#[test]
fn without_alipays_key_nothing_counts_as_verified() {
    let simulator = simulator();
    let redirect = simulator.authorize("x");
    let flow = simulator.flow_of_app(simulator.said("app_private_key"));
    let document = flow.args(&["--auth-code", &redirect]).run().exits(0).json();
    assert_eq!(document["exchanges"][1]["signature"]["verdict"], "no-key");
    assert!(findings(&document).contains(&"missing-alipay-public-key"));
}

#[test]
fn nobody_listening_is_exit_code_3() {
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let flow = flow_at(&format!("http://127.0.0.1:{port}/gateway.do"));
    let ran = flow.args(&["--auth-code", CODE]).run().exits(3);
    let document = ran.json();
    let exchange = &document["exchanges"][0];
    for absent in ["http_status", "error", "response_body", "signature"] {
        assert_eq!(exchange[absent], Value::Null, "{absent}");
    }
    assert_eq!(exchange["transport"]["kind"], "connect");
    assert_eq!(findings(&document), ["connection-failure"]);
    assert_eq!(
        (&document["ok"], &document["member"]),
        (&Value::Bool(false), &Value::Null)
    );
    assert!(!ran.stdout.contains(CODE));
}

#[test]
fn a_web_page_instead_of_an_answer_is_exit_code_3() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let gateway = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 8192];
        assert!(stream.read(&mut request).unwrap() > 0);
        let page = "<html>Bad Gateway</html>";
        let head = format!(
            "HTTP/1.1 502 Bad Gateway\r\nContent-Length: {}\r\n\r\n",
            page.len()
        );
        stream.write_all((head + page).as_bytes()).unwrap();
    });
    let document = flow_at(&gateway)
        .args(&["--auth-code", CODE])
        .run()
        .exits(3)
        .json();
    assert_eq!(document["exchanges"][0]["http_status"], 502);
    assert_eq!(findings(&document), ["html-page"]);
    server.join().unwrap();
}

#[test]
fn a_gateway_without_a_code_needs_one() {
    flow_at("http://127.0.0.1:9/gateway.do")
        .run()
        .exits(2)
        .refuses_with("--auth-code");
}

#[test]
fn half_of_what_is_needed_is_refused_with_the_other_half() {
    let flow = |options: &[&str]| {
        Program::new(&["flow", "--auth-code", CODE])
            .args(options)
            .run()
    };
    flow(&["--app-id", "9021000100000001"])
        .exits(2)
        .refuses_with("--gateway, --private-key");
    flow(&["--environment", "sandbox"])
        .exits(2)
        .refuses_with("--app-id, --private-key");
}

#[test]
fn addresses_and_app_ids_that_cannot_be_right_are_refused() {
    flow_at("http://gateway.example/gateway.do")
        .args(&["--auth-code", CODE])
        .run()
        .exits(2)
        .refuses_with("would send tokens unprotected");
    let pid = Program::new(&[
        "flow",
        "--auth-code",
        CODE,
        "--gateway",
        "https://a.example/gateway.do",
    ])
    .args(&[
        "--app-id",
        "2088102175794899",
        "--private-key",
        &path("rsa2048-pkcs8.pem"),
    ]);
    pid.run().exits(2).refuses_with("not an app id");
}

#[test]
fn key_files_that_are_none_are_refused_by_their_name() {
    let folder = tempfile::tempdir().unwrap();
    let folder_name = folder.path().display().to_string();
    for (file, words) in [
        (path("rsa2048-spki.pem"), "This is a public key"),
        (path("rsa1024-pkcs8.pem"), "2048"),
        (path("encrypted-pkcs8.pem"), "password"),
        (folder_name, "is a folder"),
        ("/does/not/exist".to_owned(), "There is no file"),
    ] {
        let flow = Program::new(&["flow", "--auth-code", CODE, "--app-id", "9021000100000001"])
            .args(&[
                "--gateway",
                "http://127.0.0.1:9/gateway.do",
                "--private-key",
                &file,
            ])
            .run()
            .exits(2);
        flow.refuses_with(words);
        assert!(flow.stderr.contains(&file), "{}", flow.stderr);
    }
}

#[test]
fn a_short_key_serves_the_old_algorithm_with_a_warning() {
    let flow = Program::new(&["flow", "--auth-code", CODE, "--app-id", "9021000100000001"])
        .args(&[
            "--gateway",
            "http://127.0.0.1:9/gateway.do",
            "--sign-type",
            "RSA",
        ])
        .args(&["--private-key", &path("rsa1024-pkcs8.pem")])
        .run()
        .exits(3);
    assert!(flow.stderr.contains("1024 bits"), "{}", flow.stderr);
}

#[test]
fn production_is_not_called_by_accident() {
    for place in [
        ["--environment", "production"],
        ["--gateway", "https://openapi.alipay.com/gateway.do"],
    ] {
        let flow = Program::new(&["flow", "--auth-code", CODE, "--app-id", "2021000000000001"])
            .args(&["--private-key", &path("rsa2048-pkcs8.pem")])
            .args(&place);
        let ran = flow.run().exits(2);
        ran.refuses_with("openapi.alipay.com, app 2021000000000001");
        assert!(ran.stderr.contains("--yes"));
    }
}

#[test]
fn a_code_spoilt_on_its_way_is_named_beside_its_refusal() {
    let simulator = simulator();
    let redirect = simulator.authorize("x");
    let (head, tail) = redirect.split_once("auth_code=").unwrap();
    let spoilt = format!("{head}auth_code=%2541{tail}");
    let flow = simulator.flow().args(&["--auth-code", &spoilt]);
    let document = flow.run().exits(1).json();
    assert_eq!(findings(&document), ["code-invalid", "code-shape"]);
}

#[test]
fn the_request_is_looked_at_even_where_nobody_answers() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap();
    let gateway = format!("http://{}/gateway.do", port.local_addr().unwrap());
    drop(port);
    let flow = flow_at(&gateway)
        .args(&["--auth-code", CODE])
        .args(&["--app-auth-token", " 202111BBbcd5c7d6e4f3a21a5b6c7d8eXX89"]);
    let document = flow.run().exits(3).json();
    assert_eq!(findings(&document), ["connection-failure", "spoilt-value"]);
}
