//! OpenSSL, which has the last word on what a key file is.

use std::path::Path;
use std::process::Command;

/// Whether it is here. Without it a test says that it is skipped; with `CI=true` it fails.
pub(crate) fn is_here(test: &str) -> bool {
    let here = Command::new("openssl").arg("version").output().is_ok();
    let is_ci = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(here || !is_ci, "openssl is missing");
    if !here {
        eprintln!("{test} is skipped: this machine has no openssl");
    }
    here
}

/// What it prints.
pub(crate) fn run(arguments: &[&str], file: &Path) -> String {
    let output = Command::new("openssl")
        .args(arguments)
        .arg(file)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}
