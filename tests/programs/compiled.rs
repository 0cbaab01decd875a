//! Programs that are compiled, or read by their language: all of them, in every form they can take.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::written::Written;
use libtest_mimic::Trial;

use crate::need::{BASH, JAVAC, MCS, NODE, PHP, PYTHON, needing, succeeds};
use crate::program::{Program, fixture, key};

/// The tests.
pub(crate) fn trials() -> Vec<Trial> {
    vec![
        needing("java_compiles", &[JAVAC], java_compiles),
        needing("csharp_compiles", &[MCS], csharp_compiles),
        needing("php_is_well_formed", &[PHP], php_is_well_formed),
        needing(
            "scripts_are_well_formed",
            &[NODE, PYTHON, BASH],
            scripts_are_well_formed,
        ),
    ]
}

/// Options that change what stands in a program.
const FORMS: [&[&str]; 5] = [
    &[],
    &["--refresh-token", "r0123456789", "--lang", "zh-CN"],
    &[
        "--auth-token",
        "a0123456789",
        "--app-auth-token",
        "t0123456789",
    ],
    &[
        "--auth-token",
        "a0123456789",
        "--charset",
        "GBK",
        "--reveal",
    ],
    &[
        "--app-auth-token",
        "t0123456789",
        "--sign-type",
        "RSA",
        "--charset",
        "GBK",
    ],
];

/// Every form of a language.
fn programs(language: &str) -> Vec<Written> {
    let forms = FORMS.iter().map(|options| {
        let ran = Program::new(&["code", "--format", "json", "--language", language])
            .args(&[
                "--environment",
                "production",
                "--app-id",
                "9021000100000001",
            ])
            .arg("--private-key")
            .arg(key("rsa2048-pkcs8.pem"))
            .args(options)
            .run();
        let document: Value = ran.exits(0).json();
        Written::of(&document)
    });
    forms.collect()
}

/// Stand-ins for the parts of the SDKs that programs use.
fn stubs(sdk: &str) -> PathBuf {
    fixture("code/stubs").join(sdk)
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn java_compiles() {
    let out = tempfile::tempdir().unwrap();
    let mut sdk = Vec::new();
    files(&stubs("java"), &mut sdk);
    let javac = || {
        let mut command = Command::new("javac");
        command.args(["-Xlint:all", "-Werror", "-encoding", "UTF-8", "-d"]);
        command.arg(out.path());
        command
    };
    succeeds(javac().args(&sdk));
    for written in programs("java") {
        succeeds(javac().arg("-cp").arg(out.path()).arg(&written.path));
    }
}

fn csharp_compiles() {
    let mut sdk = Vec::new();
    files(&stubs("dotnet"), &mut sdk);
    for written in programs("dotnet") {
        let mut command = Command::new("mcs");
        command.args(["-warnaserror", "-codepage:utf8"]);
        let out = format!("-out:{}", written.folder.path().join("out.exe").display());
        succeeds(command.arg(out).args(&sdk).arg(&written.path));
    }
}

fn php_is_well_formed() {
    for written in programs("php") {
        succeeds(Command::new("php").arg("-l").arg(&written.path));
    }
}

fn scripts_are_well_formed() {
    for language in ["node", "node-raw"] {
        for written in programs(language) {
            succeeds(Command::new("node").arg("--check").arg(&written.path));
        }
    }
    for language in ["python", "python-raw"] {
        for written in programs(language) {
            succeeds(
                Command::new("python3")
                    .args(["-W", "error", "-m", "py_compile"])
                    .arg(&written.path),
            );
        }
    }
    for written in programs("shell") {
        succeeds(Command::new("bash").arg("-n").arg(&written.path));
    }
}
