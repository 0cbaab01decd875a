//! `simulator`: a gateway for scripts and SDKs.

use std::fs;
use std::net::TcpListener;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::program::{Program, names};
use crate::running_simulator::RunningSimulator;

#[test]
fn the_first_line_says_everything_a_script_needs() {
    let simulator = RunningSimulator::start(&["--format", "json"]);
    assert_eq!(
        names(&simulator.line),
        [
            "gateway",
            "authorize",
            "v3",
            "app_id",
            "redirect_uri",
            "app_private_key",
            "app_private_key_pkcs1",
            "alipay_public_key",
            "app_public_key",
            "app_certificate",
            "alipay_certificate",
            "alipay_root_certificate",
            "app_authorize",
            "isv_app_id",
            "isv_app_certificate",
            "merchant_app_id",
        ]
    );
    assert!(simulator.said("gateway").starts_with(simulator.said("v3")));
    for (name, banner) in [
        ("app_private_key", "-----BEGIN PRIVATE KEY-----"),
        ("app_private_key_pkcs1", "-----BEGIN RSA PRIVATE KEY-----"),
        ("alipay_public_key", "-----BEGIN PUBLIC KEY-----"),
        ("app_public_key", "-----BEGIN PUBLIC KEY-----"),
        ("app_certificate", "-----BEGIN CERTIFICATE-----"),
        ("alipay_certificate", "-----BEGIN CERTIFICATE-----"),
        ("alipay_root_certificate", "-----BEGIN CERTIFICATE-----"),
        ("isv_app_certificate", "-----BEGIN CERTIFICATE-----"),
    ] {
        let path = simulator.said(name);
        assert!(
            fs::read_to_string(path).unwrap().starts_with(banner),
            "{name}"
        );
        assert!(
            path.starts_with('/') || cfg!(windows),
            "{path} depends on the folder"
        );
    }
}

#[cfg(unix)]
#[test]
fn only_the_user_may_read_the_key_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let simulator = RunningSimulator::start(&[]);
    for name in ["app_private_key", "app_private_key_pkcs1"] {
        let mode = fs::metadata(simulator.said(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn the_folder_for_the_key_files_can_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("new/keys");
    let simulator = RunningSimulator::start(&["--dir", keys.to_str().unwrap()]);
    assert_eq!(
        simulator.said("app_private_key"),
        keys.join("app-private-key.pem").to_str().unwrap()
    );
}

#[test]
fn it_consents_by_itself_as_it_was_told() {
    let simulator = RunningSimulator::start(&["--auto-consent", "enterprise"]);
    let redirect = simulator.authorize("s-1");
    assert!(
        redirect.starts_with(simulator.said("redirect_uri")),
        "{redirect}"
    );
    assert!(
        redirect.contains("auth_code=") && redirect.contains("state=s-1"),
        "{redirect}"
    );
}

#[test]
fn it_consents_for_the_merchant_as_well() {
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer"]);
    let redirect = simulator.authorize_app();
    assert!(redirect.contains("app_auth_code="), "{redirect}");
    assert!(
        redirect.contains(&format!("app_id={}", simulator.said("isv_app_id"))),
        "{redirect}"
    );
}

#[cfg(unix)]
#[test]
fn signals_end_it_well() {
    for signal in ["INT", "TERM"] {
        let status = RunningSimulator::start(&[]).end_by(signal);
        assert_eq!(status.code(), Some(0), "{signal}");
    }
}

#[test]
fn a_port_that_is_taken_is_told() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    Program::new(&["simulator", "--port", &port])
        .run()
        .exits(2)
        .refuses_with(&port);
}

#[test]
fn it_ends_when_nobody_can_read_its_first_line() {
    let mut program = Program::new(&["simulator"]);
    let command = program.command();
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let deadline = Instant::now() + Duration::from_secs(20);
    let status = loop {
        match child.try_wait().unwrap() {
            Some(status) => break status,
            None if Instant::now() > deadline => {
                child.kill().unwrap();
                panic!("it still serves");
            }
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    assert_eq!(status.code(), Some(0));
}
