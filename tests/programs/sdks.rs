//! The official SDKs, unmodified, against the simulator: all legs of a flow in key and certificate
//! mode, for an app of one's own and for a merchant, as form fields and as REST. The SDKs verify
//! every answer themselves.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use alipay_explorer::protocol::{Charset, Params};
use libtest_mimic::Trial;
use serde_json::{Value, json};

use crate::need::{NODE, Need, needing, node_sdk, python};
use crate::running_simulator::RunningSimulator;

/// The tests.
pub(crate) fn trials() -> Vec<Trial> {
    vec![
        needing(
            "the_unmodified_node_sdk_goes_all_ways_in_key_mode",
            &[NODE, Need::NodeSdk],
            || node_goes_all_ways("keys"),
        ),
        needing(
            "the_unmodified_node_sdk_goes_all_ways_in_certificate_mode",
            &[NODE, Need::NodeSdk],
            || node_goes_all_ways("certificates"),
        ),
        needing(
            "the_unmodified_python_sdk_goes_all_ways",
            &[Need::PythonSdk, Need::Port80],
            python_goes_all_ways,
        ),
    ]
}

fn node_goes_all_ways(mode: &str) {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    let mut command = Command::new("node");
    let modules = node_sdk().unwrap().join("node_modules");
    command.env("NODE_PATH", modules).arg(script("node.cjs"));
    let got = talk(&mut command, &given(&simulator, mode));

    let gateway = &got["gateway"];
    assert_eq!(gateway["token"]["expiresIn"], json!(1_296_000), "{gateway}");
    assert_eq!(gateway["member"]["nickName"], "买家沙箱", "{gateway}");
    assert_eq!(gateway["refused"]["subCode"], "aop.invalid-auth-token");
    let merchant_app_id = simulator.said("merchant_app_id");
    assert_eq!(gateway["merchant"]["authAppId"], merchant_app_id);
    assert_eq!(gateway["query"]["status"], "valid", "{gateway}");
    assert_eq!(gateway["merchantsMember"]["nickName"], "买家沙箱");

    let rest = &got["rest"];
    assert_eq!(rest["token"]["expires_in"], json!(1_296_000), "{rest}");
    assert_eq!(rest["member"]["nick_name"], "买家沙箱", "{rest}");
    assert_eq!(rest["inBody"], rest["member"]);
    let refused = json!({ "status": 401, "code": "invalid-auth-token" });
    assert_eq!(rest["refused"], refused);
    assert_eq!(rest["merchant"]["auth_app_id"], merchant_app_id);
    assert_eq!(rest["query"]["status"], "valid", "{rest}");
    assert_eq!(rest["merchantsMember"]["nick_name"], "买家沙箱");
    assert_eq!(rest["traceId"].as_str().unwrap().len(), 32);

    let content = got["download"]["alipayCertContent"].as_str();
    assert_eq!(content.is_some(), mode == "certificates", "{got}");
}

fn python_goes_all_ways() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer", "--port", "80"]);
    let mut command = Command::new(python().unwrap());
    command.arg(script("python.py"));
    let got = talk(&mut command, &given(&simulator, "keys"));
    assert_eq!(got["token"]["expires_in"], json!(1_296_000), "{got}");
    assert_eq!(got["member"]["nick_name"], "买家沙箱", "{got}");
    assert_eq!(got["refused"]["sub_code"], "isv.code-invalid");
    let merchant_app_id = simulator.said("merchant_app_id");
    assert_eq!(got["merchant"]["auth_app_id"], merchant_app_id);
    assert_eq!(got["merchantsMember"]["nick_name"], "买家沙箱");
}

/// What the simulator says in its first line, and fresh codes.
fn given(simulator: &RunningSimulator, mode: &str) -> Value {
    let app_id = simulator.said("app_id");
    let merchant_app_id = simulator.said("merchant_app_id");
    let code = |redirect: String, name: &str| {
        let (_, query) = redirect.split_once('?').unwrap();
        let params = Params::from_form(query.as_bytes(), Charset::default());
        params.value(name).unwrap().to_owned()
    };
    let user = |app_id| code(simulator.authorize_for(app_id, "x"), "auth_code");
    let merchant = || code(simulator.authorize_app(), "app_auth_code");
    let mut given = simulator.line.clone();
    given["mode"] = mode.into();
    given["codes"] = json!([user(app_id), user(app_id)]);
    given["merchant_codes"] = json!([user(merchant_app_id), user(merchant_app_id)]);
    given["app_codes"] = json!([merchant(), merchant()]);
    given
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/programs/sdks")
        .join(name)
}

/// Hands a program its input and reads what it prints, without a proxy in between.
fn talk(command: &mut Command, given: &Value) -> Value {
    for proxy in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env_remove(proxy);
    }
    let mut child = command
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(given.to_string().as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{told}"))
}
