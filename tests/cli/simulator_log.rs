//! `simulator --log`: what arrives, while it serves.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::program::Program;
use crate::running_simulator::get;

/// A simulator whose stderr goes to a file.
struct Logging {
    child: Child,
    gateway: String,
    folder: TempDir,
}

impl Logging {
    fn start(options: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut program = Program::at_home(folder.path(), &["simulator", "--log"]).args(options);
        let command = program.command();
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(folder.path().join("log")).unwrap());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        let mut stdout = BufReader::new(child.stdout.as_mut().unwrap());
        stdout.read_line(&mut line).unwrap();
        let line: Value = serde_json::from_str(&line).unwrap();
        Self {
            child,
            gateway: line["gateway"].as_str().unwrap().to_owned(),
            folder,
        }
    }

    /// Everything that was printed, as soon as this is in it.
    fn log_with(&self, awaited: &str) -> String {
        let deadline = Instant::now() + Duration::from_secs(20);
        loop {
            let log = fs::read_to_string(self.folder.path().join("log")).unwrap();
            if log.contains(awaited) && log.ends_with('\n') {
                return log;
            }
            assert!(Instant::now() < deadline, "no {awaited:?} in:\n{log}");
            sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Logging {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const CALL: &str = "app_id=9021000100000001&method=alipay.system.oauth.token&charset=utf-8&sign_type=RSA2&timestamp=2026-11-23+10%3A00%3A00&version=1.0&grant_type=authorization_code&code=0123456789abcdef0123456789abcdef&sign=bm9uZQ%3D%3D";

#[test]
fn each_request_is_a_line_with_what_is_wrong_below() {
    for (lang, check, title) in [
        (
            "en",
            "signature: does not fit",
            "The value of sign is no signature.",
        ),
        ("zh-CN", "签名：验签失败", "sign 的值不是签名。"),
    ] {
        let simulator = Logging::start(&["--lang", lang]);
        get(&format!("{}?{CALL}", simulator.gateway));
        let log = simulator.log_with("version=1.0");
        let line = log.lines().find(|line| line.starts_with("#1 ")).unwrap();
        for part in [
            "GET alipay.system.oauth.token",
            check,
            "200 isv.invalid-signature",
        ] {
            assert!(line.contains(part), "{part} in {line}");
        }
        assert!(log.contains(title), "{log}");
        assert!(log.contains("code=01234567…ef"), "{log}");
        assert!(!log.contains("0123456789abcdef"), "{log}");
    }
}

#[test]
fn programs_get_an_object_in_each_line_and_secrets_on_request() {
    let simulator = Logging::start(&["--format", "json", "--reveal"]);
    get(&format!("{}?{CALL}", simulator.gateway));
    get(&simulator.gateway.replace("gateway.do", "callback"));
    let log = simulator.log_with("/callback");
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    let [call, page] = &lines[..] else {
        panic!("{log}");
    };
    assert_eq!(call["number"], 1);
    assert_eq!(call["method"], "alipay.system.oauth.token");
    assert_eq!(call["refused"], "isv.invalid-signature");
    assert_eq!(call["signature"]["check"], "mismatch");
    assert_eq!(call["signature"]["causes"][0]["cause"], "unreadable-sign");
    assert_eq!(call["params"]["code"], "0123456789abcdef0123456789abcdef");
    let content = call["signature"]["sign_content"].as_str().unwrap();
    assert!(
        content.contains("code=0123456789abcdef&") || content.contains("code=0123456789abcdef0")
    );
    assert_eq!(page["signature"], Value::Null);
    assert_eq!(page["status"], 200);
}
