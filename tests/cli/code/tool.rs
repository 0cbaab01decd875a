//! The tools that programs need.

use std::env;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Whether what a test needs is here. Without it the test says that it is skipped; with `CI=true`
/// it fails.
pub(super) fn is_here(test: &str, what: &str, here: bool) -> bool {
    let is_ci = env::var("CI").is_ok_and(|value| value == "true");
    assert!(here || !is_ci, "{test} needs {what}");
    if !here {
        eprintln!("{test} is skipped: this machine has no {what}");
    }
    here
}

/// Whether all these programs can be started.
pub(super) fn are_here(test: &str, programs: &[&str]) -> bool {
    programs.iter().all(|program| {
        let started = Command::new(program)
            .arg("--version")
            .stdin(Stdio::null())
            .output();
        is_here(test, program, started.is_ok())
    })
}

/// The folder with the official Node SDK in its `node_modules`.
pub(super) fn node_sdk(test: &str) -> Option<PathBuf> {
    let folder = env::var_os("ALIPAY_SDK_NODE").map(PathBuf::from);
    let folder = folder.filter(|folder| folder.join("node_modules/alipay-sdk").is_dir());
    let what = "folder ALIPAY_SDK_NODE with alipay-sdk installed";
    is_here(test, what, folder.is_some()).then_some(folder?)
}

/// A Python that has the official SDK and the package cryptography.
pub(super) fn python(test: &str) -> Option<PathBuf> {
    let python =
        env::var_os("ALIPAY_SDK_PYTHON").map(|folder| Path::new(&folder).join("bin/python"));
    let has_all = |python: &PathBuf| {
        let imports = Command::new(python)
            .args([
                "-c",
                "import alipay.aop.api.DefaultAlipayClient, cryptography",
            ])
            .output();
        imports.is_ok_and(|output| output.status.success())
    };
    let python = python.filter(has_all);
    let what = "environment ALIPAY_SDK_PYTHON with alipay-sdk-python and cryptography";
    is_here(test, what, python.is_some()).then_some(python?)
}

/// Whether port 80 of this computer can be taken: the official Python SDK knows no other.
pub(super) fn can_take_port_80(test: &str) -> bool {
    let free = TcpListener::bind(("127.0.0.1", 80));
    is_here(test, "right to listen on port 80", free.is_ok())
}

/// What a tool says, asserted to be content.
pub(super) fn succeeds(command: &mut Command) -> Output {
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert!(
        output.status.success(),
        "{command:?}\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}
