//! One run of the program, in a home of its own.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// Variables that would change what the program says or where it connects.
const FOREIGN: [&str; 12] = [
    "ALIPAY_EXPLORER_LOG",
    "ALL_PROXY",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "LANG",
    "LANGUAGE",
    "LC_ALL",
    "LC_CTYPE",
    "LC_MESSAGES",
    "all_proxy",
    "http_proxy",
    "https_proxy",
];

/// A run that is being put together. English unless it says otherwise.
pub(crate) struct Program {
    command: Command,
    stdin: Option<Vec<u8>>,
    home: Option<TempDir>,
}

impl Program {
    /// A run of a command with its options, in a home that is removed afterwards.
    pub(crate) fn new(arguments: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let program = Self::at_home(home.path(), arguments);
        Self {
            home: Some(home),
            ..program
        }
    }

    /// The same in a given home.
    pub(crate) fn at_home(home: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alipay-explorer"));
        for name in FOREIGN {
            command.env_remove(name);
        }
        command
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("LANG", "en_GB.UTF-8")
            .args(arguments);
        Self {
            command,
            stdin: None,
            home: None,
        }
    }

    /// One more argument, which may be a path.
    pub(crate) fn arg(mut self, argument: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// More arguments.
    pub(crate) fn args(mut self, arguments: &[&str]) -> Self {
        self.command.args(arguments);
        self
    }

    /// An environment variable.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// What it reads; without this, nothing.
    pub(crate) fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.stdin = Some(bytes.into());
        self
    }

    /// Another place for its standard output.
    pub(crate) fn command(&mut self) -> &mut Command {
        &mut self.command
    }

    /// Runs it to its end.
    pub(crate) fn run(mut self) -> Ran {
        let stdin = match self.stdin {
            Some(_) => Stdio::piped(),
            None => Stdio::null(),
        };
        self.command
            .stdin(stdin)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = self.command.spawn().unwrap();
        let writer = child.stdin.take().zip(self.stdin).map(|(mut pipe, bytes)| {
            // A program that refuses its input does not read it to the end.
            std::thread::spawn(move || pipe.write_all(&bytes).ok())
        });
        let output = child.wait_with_output().unwrap();
        if let Some(writer) = writer {
            writer.join().unwrap();
        }
        drop(self.home);
        let mut words = self.command.get_args();
        Ran {
            is_json: words.any(|word| word == "json" || word == "--format=json"),
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    is_json: bool,
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ran {
    /// Asserts the exit code.
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// Asserts that stdout is exactly one JSON document, and returns it.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:#?}"))
    }

    /// Asserts that stderr says something, and that nothing came to stdout: for programs, nothing but
    /// the error.
    pub(crate) fn refuses_with(&self, words: &str) {
        if self.is_json {
            let document = self.json();
            assert_eq!(names(&document), ["error"], "{self:#?}");
            assert!(document["error"]["title"].is_string(), "{self:#?}");
        } else {
            assert_eq!(self.stdout, "", "{self:#?}");
        }
        assert!(self.stderr.contains(words), "{words:?} is not in {self:#?}");
    }
}

/// The names of an object in order.
pub(crate) fn names(object: &Value) -> Vec<&str> {
    let object = object.as_object().unwrap_or_else(|| panic!("{object}"));
    object.keys().map(String::as_str).collect()
}

/// The ids of a document's findings.
pub(crate) fn findings(document: &Value) -> Vec<&str> {
    let findings = document["findings"].as_array().unwrap();
    findings
        .iter()
        .map(|finding| finding["id"].as_str().unwrap())
        .collect()
}

/// A file that comes with the tests.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// A key file that comes with the tests.
pub(crate) fn key(name: &str) -> PathBuf {
    fixture("keys").join(format!("TEST-ONLY-{name}"))
}
