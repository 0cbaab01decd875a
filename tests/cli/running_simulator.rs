//! The simulator command, running beside a test.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::program::Program;

/// A started simulator; it ends with the test.
pub(crate) struct RunningSimulator {
    child: Child,
    /// Its first line.
    pub(crate) line: Value,
    _folder: TempDir,
}

impl RunningSimulator {
    /// Starts it with any free port and key files in a folder of its own.
    pub(crate) fn start(options: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut program = Program::at_home(folder.path(), &["simulator"]).args(options);
        let command = program.command();
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap())
            .read_line(&mut line)
            .unwrap();
        Self {
            child,
            line: serde_json::from_str(&line).unwrap(),
            _folder: folder,
        }
    }

    /// A text of the first line.
    pub(crate) fn said(&self, name: &str) -> &str {
        self.line[name]
            .as_str()
            .unwrap_or_else(|| panic!("{name} in {}", self.line))
    }

    /// A flow against it with its own app and keys, without a code yet.
    pub(crate) fn flow(&self) -> Program {
        self.flow_with_keys(self.said("app_private_key"), self.said("alipay_public_key"))
    }

    /// The same with other keys.
    pub(crate) fn flow_with_keys(&self, private_key: &str, alipay_public_key: &str) -> Program {
        self.flow_of_app(private_key)
            .args(&["--alipay-public-key", alipay_public_key])
    }

    /// The same without a key to verify with.
    pub(crate) fn flow_of_app(&self, private_key: &str) -> Program {
        Program::new(&["flow", "--format", "json"])
            .args(&[
                "--gateway",
                self.said("gateway"),
                "--app-id",
                self.said("app_id"),
            ])
            .args(&["--private-key", private_key])
    }

    /// A command in certificate mode with its own app and this file as Alipay's certificate.
    pub(crate) fn call_with_certificates(&self, command: &str, alipay: &str) -> Program {
        Program::new(&[command, "--format", "json"])
            .args(&["--gateway", self.said("gateway")])
            .args(&["--app-id", self.said("app_id")])
            .args(&["--private-key", self.said("app_private_key")])
            .args(&["--app-certificate", self.said("app_certificate")])
            .args(&["--alipay-certificate", alipay])
            .args(&[
                "--alipay-root-certificate",
                self.said("alipay_root_certificate"),
            ])
    }

    /// A command with its own app and keys.
    pub(crate) fn call(&self, command: &str) -> Program {
        self.call_of(command, self.said("app_id"))
    }

    /// A command with another of its apps.
    pub(crate) fn call_of(&self, command: &str, app_id: &str) -> Program {
        Program::new(&[command])
            .args(&["--gateway", self.said("gateway"), "--app-id", app_id])
            .args(&["--private-key", self.said("app_private_key")])
            .args(&["--alipay-public-key", self.said("alipay_public_key")])
    }

    /// The address an authorization leads to, for a simulator that consents by itself.
    pub(crate) fn authorize(&self, state: &str) -> String {
        self.authorize_for(self.said("app_id"), state)
    }

    /// The same for another app.
    pub(crate) fn authorize_for(&self, app_id: &str, state: &str) -> String {
        let authorization = Program::new(&["authorize-url", "--state", state])
            .args(&["--gateway", self.said("gateway"), "--app-id", app_id])
            .args(&["--redirect-uri", self.said("redirect_uri")])
            .run()
            .exits(0);
        location(authorization.stdout.trim())
    }

    /// The address a merchant's authorization leads to, for a simulator that consents by itself.
    pub(crate) fn authorize_app(&self) -> String {
        let (page, app_id) = (self.said("app_authorize"), self.said("isv_app_id"));
        let back = self.said("redirect_uri");
        location(&format!("{page}?app_id={app_id}&redirect_uri={back}"))
    }

    /// Sends a signal and waits for the end.
    pub(crate) fn end_by(mut self, signal: &str) -> ExitStatus {
        let kill = format!("kill -{signal} {}", self.child.id());
        assert!(
            Command::new("sh")
                .args(["-c", &kill])
                .status()
                .unwrap()
                .success()
        );
        self.child.wait().unwrap()
    }
}

impl Drop for RunningSimulator {
    fn drop(&mut self) {
        // It may have ended by then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where a page redirects to at once.
pub(crate) fn location(url: &str) -> String {
    let answer = get(url);
    let location = answer.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("location")
            .then(|| value.to_owned())
    });
    location.unwrap_or_else(|| panic!("no redirect: {answer}"))
}

/// The answer to a GET of an http address, head and body.
pub(crate) fn get(url: &str) -> String {
    let (host, path) = url
        .strip_prefix("http://")
        .unwrap()
        .split_once('/')
        .unwrap();
    // Port 80 is not written.
    let address = if host.contains(':') {
        host.to_owned()
    } else {
        format!("{host}:80")
    };
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
