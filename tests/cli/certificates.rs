//! Certificate mode by files and at the embedded simulator.

use std::path::Path;

use alipay_explorer::i18n::Locale;
use alipay_explorer::keys::certificates::{
    AlipayCertificate, CertificateAuthority, CertificateTerms, CertificateValidity,
};
use alipay_explorer::keys::{AlipayPublicKey, AppPrivateKey};
use alipay_explorer::storage::write_atomically;

use crate::program::{Program, findings, key};
use crate::running_simulator::RunningSimulator;

/// One whose apps insist on certificates.
fn simulator() -> RunningSimulator {
    RunningSimulator::start(&["--auto-consent", "buyer", "--signing-mode", "certificates"])
}

/// A certificate of Alipay's that the simulator does not use, by an authority with this key.
fn other_certificate(authority: &str) -> AlipayCertificate {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(authority);
    let own = AppPrivateKey::parse(&std::fs::read(path).unwrap()).unwrap();
    let terms = |serial: u8| CertificateTerms {
        serial: [serial; 16],
        validity: CertificateValidity {
            not_before: "2020-01-01T00:00:00Z".parse().unwrap(),
            not_after: "2040-01-01T00:00:00Z".parse().unwrap(),
        },
    };
    let root = CertificateAuthority::root(&own, &terms(1)).unwrap();
    let below = root.for_alipay(&own, &terms(2)).unwrap();
    let key = AlipayPublicKey::parse(own.public_key().to_pem().as_bytes()).unwrap();
    below.alipay_certificate(&key, &terms(3)).unwrap()
}

const AUTHORITY: &str = "assets/simulator/keys/TEST-ONLY-authority-private-key.pem";
const OTHER: &str = "assets/simulator/keys/TEST-ONLY-other-private-key.pem";

#[test]
fn the_embedded_simulator_runs_in_either_mode() {
    for version in ["v2", "v3"] {
        let flow = Program::new(&["flow", "--format", "json", "--api-version", version]);
        let ran = flow.args(&["--signing-mode", "certificates"]).run();
        let document = ran.exits(0).json();
        let sns = &document["certificates"];
        for exchange in document["exchanges"].as_array().unwrap() {
            assert_eq!(exchange["alipay_cert_sn"], sns["alipay_cert_sn"]);
            let params = &exchange["request"]["params"];
            assert_eq!(params["app_cert_sn"], sns["app_cert_sn"]);
            assert_eq!(params["alipay_root_cert_sn"], sns["alipay_root_cert_sn"]);
            assert_eq!(exchange["signature"]["verdict"], "verified");
        }
    }
    let in_key_mode = Program::new(&["flow", "--format", "json"]).run().exits(0);
    assert!(in_key_mode.json()["certificates"].is_null());
    let third_party = Program::new(&["app-token", "--signing-mode", "certificates"]);
    third_party.run().exits(0);
    let preflight = Program::new(&["preflight", "--signing-mode", "certificates"]);
    preflight.run().exits(0);
}

#[test]
fn files_make_certificate_mode_and_bare_keys_are_refused() {
    let simulator = simulator();
    let redirect = simulator.authorize("x");
    let alipay = simulator.said("alipay_certificate");
    let flow = simulator.call_with_certificates("flow", alipay);
    flow.args(&["--auth-code", &redirect]).run().exits(0);
    let redirect = simulator.authorize("x");
    let with_keys = simulator.flow().args(&["--auth-code", &redirect]).run();
    let document = with_keys.exits(1).json();
    assert_eq!(
        document["exchanges"][0]["error"]["sub_code"],
        "isv.missing-app-cert-sn"
    );
    assert!(findings(&document).contains(&"missing-parameter"));
}

#[test]
fn an_unknown_certificate_is_downloaded_and_saved_if_that_is_wanted() {
    let simulator = simulator();
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old.crt");
    write_atomically(&old, other_certificate(AUTHORITY).to_pem().as_bytes()).unwrap();
    let old = old.to_str().unwrap();
    let redirect = simulator.authorize("x");
    let flow = simulator.call_with_certificates("flow", old);
    let ran = flow.args(&["--auth-code", &redirect]).run();
    let document = ran.exits(1).json();
    let verdict = &document["exchanges"][0]["signature"]["verdict"];
    assert_eq!(verdict, "unknown-certificate");
    assert!(findings(&document).contains(&"unknown-alipay-certificate"));

    let saved = folder.path().join("new.crt");
    let redirect = simulator.authorize("x");
    let flow = simulator
        .call_with_certificates("flow", old)
        .args(&["--auth-code", &redirect, "--download-alipay-certificate"])
        .args(&["--save-alipay-certificate", saved.to_str().unwrap()]);
    let document = flow.run().exits(0).json();
    assert_eq!(document["certificates"]["downloaded"], true);
    assert_eq!(
        document["exchanges"][1]["method"],
        "alipay.open.app.alipaycert.download"
    );
    let new = AlipayCertificate::parse(&std::fs::read(&saved).unwrap()).unwrap();
    let sn = new.sn().to_string();
    assert_eq!(document["certificates"]["alipay_cert_sn"], sn.as_str());
    let redirect = simulator.authorize("x");
    let flow = simulator.call_with_certificates("flow", saved.to_str().unwrap());
    flow.args(&["--auth-code", &redirect]).run().exits(0);
}

#[test]
fn what_does_not_belong_together_is_refused_before_anything_is_sent() {
    let simulator = simulator();
    let folder = tempfile::tempdir().unwrap();
    let forged = folder.path().join("forged.crt");
    write_atomically(&forged, other_certificate(OTHER).to_pem().as_bytes()).unwrap();
    let forged = simulator.call_with_certificates("preflight", forged.to_str().unwrap());
    forged.run().exits(2);
    let alipay = simulator.said("alipay_certificate");
    let swapped = simulator.call_with_certificates("preflight", simulator.said("app_certificate"));
    let swapped = swapped.run().exits(2);
    assert_eq!(
        swapped.json()["error"]["id"],
        "certificate-app-in-alipay-slot"
    );
    let options = |names: &[&str]| {
        Program::new(&["preflight", "--format", "json"])
            .args(&["--gateway", simulator.said("gateway")])
            .args(&["--app-id", simulator.said("app_id")])
            .args(names)
    };
    let own_key = simulator.said("app_private_key");
    let other_key = key("rsa2048-pkcs8.pem").display().to_string();
    let app = simulator.said("app_certificate");
    let root = simulator.said("alipay_root_certificate");
    let incomplete = options(&["--private-key", own_key, "--app-certificate", app]);
    let incomplete = incomplete.run().exits(2);
    let document = incomplete.json();
    assert_eq!(document["error"]["id"], "cli-incomplete-certificates");
    assert!(
        incomplete
            .stderr
            .contains("--alipay-certificate, --alipay-root-certificate")
    );
    let all = [
        "--app-certificate",
        app,
        "--alipay-certificate",
        alipay,
        "--alipay-root-certificate",
        root,
    ];
    let other = options(&["--private-key", &other_key]).args(&all).run();
    assert_eq!(
        other.exits(2).json()["error"]["id"],
        "certificate-other-private-key"
    );
    let both = options(&["--private-key", own_key]).args(&all);
    let both = both.args(&["--alipay-public-key", simulator.said("alipay_public_key")]);
    both.run().exits(2);
    let contradiction = options(&["--private-key", own_key]).args(&all);
    let contradiction = contradiction.args(&["--signing-mode", "keys"]).run();
    assert_eq!(
        contradiction.exits(2).json()["error"]["id"],
        "cli-other-signing-mode"
    );
}

#[test]
fn programs_name_the_certificates_where_the_sdk_takes_them() {
    let simulator = simulator();
    let alipay = simulator.said("alipay_certificate");
    let program = |language: &str| {
        let code = simulator.call_with_certificates("code", alipay);
        code.args(&["--language", language]).run()
    };
    for (language, call) in [
        ("java", "client.certificateExecute(request"),
        ("php", "new AopCertClient()"),
        ("dotnet", "client.CertificateExecute(request"),
        ("node", "alipayRootCertPath: ALIPAY_ROOT_CERTIFICATE"),
    ] {
        let ran = program(language).exits(0);
        let document = ran.json();
        let text = document.to_string();
        assert!(text.contains(call), "{language}: {text}");
        assert!(text.contains(simulator.said("app_certificate")), "{text}");
    }
    let python = program("python").exits(2);
    assert_eq!(python.json()["error"]["id"], "program-not-for-certificates");
}

#[test]
fn a_root_file_that_proves_nothing_is_told_in_either_format() {
    let simulator = simulator();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/certificates/TEST-ONLY-sha1-root.crt");
    for format in ["text", "json"] {
        let call = Program::new(&["preflight", "--lang", "en", "--format", format])
            .args(&["--gateway", simulator.said("gateway")])
            .args(&["--app-id", simulator.said("app_id")])
            .args(&["--private-key", simulator.said("app_private_key")])
            .args(&["--app-certificate", simulator.said("app_certificate")])
            .args(&["--alipay-certificate", simulator.said("alipay_certificate")])
            .args(&["--alipay-root-certificate", root.to_str().unwrap()]);
        let told = call.run().stderr;
        let problem = Locale::EN.text("certificate-chain-issuer-missing");
        let beginning = problem.split('{').next().unwrap();
        assert!(told.contains(beginning), "{told}");
    }
}
