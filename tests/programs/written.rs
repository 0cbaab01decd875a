//! Programs that the command writes, in files that tools can take.

use std::path::PathBuf;
use std::process::Command;

use alipay_explorer::protocol::{Charset, Params};
use alipay_explorer::storage::write_atomically;
use serde_json::Value;
use tempfile::TempDir;

use crate::need::succeeds;
use crate::program::Program;
use crate::running_simulator::RunningSimulator;

/// A program in a folder of its own.
pub(crate) struct Written {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
}

impl Written {
    /// Puts what the command has printed into its file.
    pub(crate) fn of(document: &Value) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(document["file_name"].as_str().unwrap());
        write_atomically(&path, document["program"].as_str().unwrap().as_bytes()).unwrap();
        Self { folder, path }
    }
}

/// The command against a simulator with the simulator's own app and keys.
pub(crate) fn code(simulator: &RunningSimulator, language: &str, private_key: &str) -> Program {
    Program::new(&["code", "--format", "json", "--language", language])
        .args(&["--gateway", simulator.said("gateway")])
        .args(&["--app-id", simulator.said("app_id")])
        .args(&["--private-key", simulator.said(private_key)])
        .args(&["--alipay-public-key", simulator.said("alipay_public_key")])
}

/// A code to which the simulator's persona has consented.
pub(crate) fn fresh_code(simulator: &RunningSimulator) -> String {
    let redirect = simulator.authorize("x");
    let (_, query) = redirect.split_once('?').unwrap();
    let params = Params::from_form(query.as_bytes(), Charset::default());
    params.value("auth_code").unwrap().to_owned()
}

/// Runs a tool on a program, without any proxy between it and this computer.
pub(crate) fn run(tool: &mut Command) -> String {
    for proxy in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        tool.env_remove(proxy);
    }
    let output = succeeds(tool.env("PYTHONIOENCODING", "utf-8"));
    String::from_utf8(output.stdout).unwrap()
}
