//! The command line's flow.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::outcome::Outcome;

/// Runs `flow --fault RULE` in a home of its own.
pub(super) fn flow(rule: &str, struck: &str, time_limit: Duration) -> Outcome {
    let home = tempfile::tempdir().unwrap();
    let started = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_alipay-explorer"))
        .env("HOME", home.path())
        .env("XDG_CONFIG_HOME", home.path())
        .env_remove("ALIPAY_EXPLORER_LOG")
        .args(["--lang", "en", "--format", "json", "flow", "--fault", rule])
        .args(["--time-limit", &time_limit.as_secs_f64().to_string()])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let elapsed = started.elapsed();
    let told = String::from_utf8_lossy(&output.stdout);
    let document: Value =
        serde_json::from_str(&told).unwrap_or_else(|error| panic!("{rule}: {error}: {output:?}"));
    let exchanges = document["exchanges"].as_array().unwrap();
    let call = exchanges.iter().find(|it| it["method"] == struck);
    let call = call.unwrap_or_else(|| panic!("{rule}: no call of {struck}: {told}"));
    let findings = document["findings"].as_array().unwrap().iter();
    Outcome {
        findings: findings
            .map(|it| it["id"].as_str().unwrap().to_owned())
            .collect(),
        verdict: call["signature"]["verdict"].as_str().map(str::to_owned),
        exit_code: output.status.code().unwrap(),
        elapsed,
    }
}
