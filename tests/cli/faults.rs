//! `--fault`: what can be asked for, and what is refused.

use crate::program::{Program, findings, key};
use crate::running_simulator::RunningSimulator;

#[test]
fn a_fault_strikes_the_call_that_is_named() {
    let rule = "unsigned:method=alipay.user.info.share";
    let ran = Program::new(&["flow", "--format", "json", "--fault", rule])
        .run()
        .exits(1);
    let document = ran.json();
    let verdict = |call: usize| document["exchanges"][call]["signature"]["verdict"].clone();
    assert_eq!(
        (verdict(0), verdict(1)),
        ("verified".into(), "unsigned".into())
    );
    assert!(findings(&document).contains(&"unsigned-answer"));
}

#[test]
fn a_limit_ends_a_call_that_is_not_answered() {
    let started = std::time::Instant::now();
    let ran = Program::new(&["flow", "--format", "json", "--fault", "stalled"])
        .args(&["--time-limit", "0.5"])
        .run()
        .exits(3);
    assert_eq!(findings(&ran.json()), ["timeout"]);
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
}

#[test]
fn a_certificate_is_not_believed() {
    for (id, words) in [
        ("expired-certificate", "expired"),
        ("wrong-host-name", "not valid for name"),
    ] {
        let ran = Program::new(&["flow", "--format", "json", "--fault", id])
            .run()
            .exits(3);
        let document = ran.json();
        assert_eq!(findings(&document), ["tls-failure"]);
        assert!(document.to_string().contains(words), "{document}");
    }
}

#[test]
fn a_preflight_meets_faults_too() {
    let ran = Program::new(&["preflight", "--format", "json", "--fault", "html-502"]).run();
    assert_ne!(ran.code, Some(0), "{ran:?}");
}

#[test]
fn mistakes_are_told_with_what_there_is() {
    for (rule, words) in [
        ("unsignd", "unsigned"),
        ("zzz", "--list-faults"),
        ("unsigned:method=x", "alipay.user.info.share"),
        ("unsigned:nth=0", "nth"),
    ] {
        for command in ["flow", "simulator"] {
            let ran = Program::new(&[command, "--fault", rule]).run().exits(2);
            ran.refuses_with(words);
        }
    }
    for limit in ["0", "-1", "x", "1e9", "NaN"] {
        let ran = Program::new(&["flow", &format!("--time-limit={limit}")]);
        ran.run().exits(2).refuses_with("seconds");
    }
}

#[test]
fn faults_are_for_the_embedded_simulator_only() {
    let ran = Program::new(&["flow", "--fault", "unsigned", "--auth-code", "x"])
        .args(&[
            "--gateway",
            "http://127.0.0.1:9/gateway.do",
            "--app-id",
            "9021000100000001",
        ])
        .arg("--private-key")
        .arg(key("rsa2048-pkcs8.pem"))
        .run()
        .exits(2);
    ran.refuses_with("--fault works with the embedded simulator only.");
}

#[test]
fn a_simulator_of_its_own_goes_wrong_as_told() {
    let simulator = RunningSimulator::start(&["--fault", "unsigned"]);
    assert!(simulator.said("gateway").starts_with("http://"));
    let simulator = RunningSimulator::start(&["--fault", "expired-certificate"]);
    assert!(simulator.said("gateway").starts_with("https://"));
}
