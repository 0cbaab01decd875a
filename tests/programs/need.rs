//! What a test needs beside the product.

use std::env;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use libtest_mimic::Trial;

/// Something that a machine may lack.
#[derive(Clone, Copy)]
pub(crate) enum Need {
    /// A program, and the Debian package that brings it.
    Program(&'static str, &'static str),
    /// The official Node SDK, in the folder that `ALIPAY_SDK_NODE` names.
    NodeSdk,
    /// The official Python SDK and cryptography, in the environment that `ALIPAY_SDK_PYTHON` names.
    PythonSdk,
    /// The right to listen on port 80: the official Python SDK knows no other.
    Port80,
}

pub(crate) const BASH: Need = Need::Program("bash", "bash");
pub(crate) const CURL: Need = Need::Program("curl", "curl");
pub(crate) const ICONV: Need = Need::Program("iconv", "libc-bin");
pub(crate) const JAVA: Need = Need::Program("java", "default-jdk-headless");
pub(crate) const JAVAC: Need = Need::Program("javac", "default-jdk-headless");
pub(crate) const MCS: Need = Need::Program("mcs", "mono-mcs");
pub(crate) const MONO: Need = Need::Program("mono", "mono-runtime");
pub(crate) const NODE: Need = Need::Program("node", "nodejs");
pub(crate) const OPENSSL: Need = Need::Program("openssl", "openssl");
pub(crate) const PHP: Need = Need::Program("php", "php-cli");
pub(crate) const PYTHON: Need = Need::Program("python3", "python3");

impl Need {
    /// What is missing, if it is.
    fn missing(self) -> Option<String> {
        let (is_here, what) = match self {
            Self::Program(program, package) => (
                is_program(program),
                format!("{program}; on Debian: apt-get install {package}"),
            ),
            Self::NodeSdk => (
                node_sdk().is_some(),
                "official Node SDK; install the package alipay-sdk and name the folder in ALIPAY_SDK_NODE".to_owned(),
            ),
            Self::PythonSdk => (
                python().is_some(),
                "official Python SDK; install .ci/sdks.txt into a virtual environment and name it in ALIPAY_SDK_PYTHON"
                    .to_owned(),
            ),
            Self::Port80 => (
                TcpListener::bind(("127.0.0.1", 80)).is_ok(),
                "right to listen on port 80".to_owned(),
            ),
        };
        (!is_here).then(|| format!("this machine has no {what}"))
    }
}

/// A test that counts as ignored where something is missing, and with `CI=true` as failed.
pub(crate) fn needing(
    name: &'static str,
    needs: &[Need],
    test: impl FnOnce() + Send + 'static,
) -> Trial {
    let missing = needs.iter().find_map(|need| need.missing());
    let is_ci = env::var("CI").is_ok_and(|value| value == "true");
    if let Some(missing) = missing.as_ref().filter(|_| !is_ci) {
        eprintln!("{name} is skipped: {missing}");
    }
    let is_ignored = missing.is_some() && !is_ci;
    let run = move || {
        if let Some(missing) = missing {
            return Err(missing.into());
        }
        test();
        Ok(())
    };
    Trial::test(name, run).with_ignored_flag(is_ignored)
}

/// The folder with the official Node SDK in its `node_modules`.
pub(crate) fn node_sdk() -> Option<PathBuf> {
    let folder = PathBuf::from(env::var_os("ALIPAY_SDK_NODE")?);
    folder
        .join("node_modules/alipay-sdk")
        .is_dir()
        .then_some(folder)
}

/// A Python that has the official SDK and the package cryptography.
pub(crate) fn python() -> Option<PathBuf> {
    let python = Path::new(&env::var_os("ALIPAY_SDK_PYTHON")?).join("bin/python");
    let imports = "import alipay.aop.api.DefaultAlipayClient, cryptography";
    let output = Command::new(&python).args(["-c", imports]).output().ok()?;
    output.status.success().then_some(python)
}

fn is_program(name: &str) -> bool {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).any(|folder| folder.join(name).is_file())
}

/// What a tool says, asserted to be content.
pub(crate) fn succeeds(command: &mut Command) -> Output {
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert!(
        output.status.success(),
        "{command:?}\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}
