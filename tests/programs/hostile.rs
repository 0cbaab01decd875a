//! Whatever a value holds, it stays data: the languages themselves say what they have read, and
//! whole programs send exactly the values they were written for.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use alipay_explorer::i18n::Locale;
use alipay_explorer::protocol::methods::USER_INFO_SHARE;
use alipay_explorer::protocol::{ApiVersion, Charset, Environment, Params};
use alipay_explorer::report::code::{
    CertificatePaths, CodeLanguage, CodeOptions, CodeRequest, CodeSample, KeyPaths, languages,
};
use alipay_explorer::storage::write_atomically;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use libtest_mimic::Trial;

use crate::need::{
    BASH, CURL, JAVA, MCS, MONO, NODE, Need, OPENSSL, PHP, PYTHON, needing, python, succeeds,
};
use crate::program::key;

/// The tests.
pub(crate) fn trials() -> Vec<Trial> {
    vec![
        needing(
            "python_reads_what_was_meant",
            &[PYTHON],
            python_reads_what_was_meant,
        ),
        needing(
            "node_reads_what_was_meant",
            &[NODE],
            node_reads_what_was_meant,
        ),
        needing("php_reads_what_was_meant", &[PHP], php_reads_what_was_meant),
        needing(
            "bash_reads_what_was_meant",
            &[BASH],
            bash_reads_what_was_meant,
        ),
        needing(
            "java_reads_what_was_meant",
            &[JAVA],
            java_reads_what_was_meant,
        ),
        needing(
            "csharp_reads_what_was_meant",
            &[MCS, MONO],
            csharp_reads_what_was_meant,
        ),
        needing(
            "whole_programs_send_the_values_they_were_written_for",
            &[NODE, BASH, OPENSSL, CURL, Need::PythonSdk],
            whole_programs_send_the_values_they_were_written_for,
        ),
    ]
}

/// Values that have broken out of literals before.
const KNOWN: [&str; 14] = [
    "",
    "'; echo broken; '",
    "\"; throw 1; \"",
    "\\",
    "\\\\\" + x + \"",
    "$(touch /tmp/broken) `id` ${HOME} $HOME {$x}",
    "*/ ?> <?php <!-- -->",
    "line\nline\r\nline\tend\n",
    "%s %n %% %27",
    "\\u0022\\u000a\\x22\\0",
    "\u{202e}\u{2028}\u{2029}\u{feff}\u{85}",
    "键 🙂 é \u{10ffff}",
    "'''\"\"\"```",
    "\u{1b}[2J\u{7}#!/bin/sh",
];

/// Those, and random ones of the same characters.
fn values(count: usize) -> Vec<String> {
    let characters =
        "[ -~\n\r\t\u{1}\u{1b}\u{7f}\u{85}\u{202e}\u{2028}键🙂'\"\\\\$`*/?<>%{}]{0,24}";
    let mut runner = TestRunner::deterministic();
    let random = (0..count).map(|_| characters.new_tree(&mut runner).unwrap().current());
    KNOWN.into_iter().map(str::to_owned).chain(random).collect()
}

/// What a program looks like that prints the bytes of texts as hexadecimal digits, a line each.
struct Printer {
    tool: &'static str,
    arguments: &'static [&'static str],
    file: &'static str,
    before: &'static str,
    after: &'static str,
    language: &'static CodeLanguage,
}

impl Printer {
    fn program(&self, values: &[String]) -> String {
        let mut program = self.before.to_owned();
        for value in values {
            let literal = (self.language.quote)(value);
            assert!(!literal.chars().any(char::is_control), "{literal:?}");
            writeln!(program, "{literal}{}", self.separator()).unwrap();
        }
        program + self.after
    }

    fn separator(&self) -> &'static str {
        if self.tool == "bash" { "" } else { "," }
    }

    fn reads_what_was_meant(&self) {
        let values = values(300);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(self.file);
        write_atomically(&path, self.program(&values).as_bytes()).unwrap();
        let mut command = Command::new(self.tool);
        let output = succeeds(command.args(self.arguments).arg(&path));
        compare(&String::from_utf8(output.stdout).unwrap(), &values);
    }
}

fn compare(printed: &str, values: &[String]) {
    let printed: Vec<_> = printed.lines().map(str::to_lowercase).collect();
    assert_eq!(printed.len(), values.len());
    for (printed, value) in printed.iter().zip(values) {
        let hexadecimal = value.bytes().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").unwrap();
            text
        });
        assert_eq!(printed, &hexadecimal, "{value:?}");
    }
}

fn python_reads_what_was_meant() {
    Printer {
        tool: "python3",
        arguments: &[],
        file: "t.py",
        before: "for t in [\n",
        after: "]:\n    print(t.encode().hex())\n",
        language: &languages::PYTHON,
    }
    .reads_what_was_meant();
}

fn node_reads_what_was_meant() {
    Printer {
        tool: "node",
        arguments: &[],
        file: "t.mjs",
        before: "for (const t of [\n",
        after: "]) console.log(Buffer.from(t).toString('hex'));\n",
        language: &languages::NODE,
    }
    .reads_what_was_meant();
}

fn php_reads_what_was_meant() {
    Printer {
        tool: "php",
        arguments: &[],
        file: "t.php",
        before: "<?php\nforeach ([\n",
        after: "] as $t) { echo bin2hex($t), \"\\n\"; }\n",
        language: &languages::PHP,
    }
    .reads_what_was_meant();
}

fn bash_reads_what_was_meant() {
    Printer {
        tool: "bash",
        arguments: &[],
        file: "t.sh",
        before: "all=(\n",
        after: ")\nfor t in \"${all[@]}\"; do\n  printf '%s' \"$t\" | od -An -v -tx1 | tr -d ' \\n'\n  \
                echo\ndone\n",
        language: &languages::SHELL,
    }
    .reads_what_was_meant();
}

fn java_reads_what_was_meant() {
    Printer {
        tool: "java",
        arguments: &[],
        file: "T.java",
        before: "class T {\n  static final String[] ALL = {\n",
        after: "  };\n  public static void main(String[] a) {\n    for (String t : ALL) {\n      \
                for (byte b : t.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {\n        \
                System.out.printf(\"%02x\", b);\n      }\n      System.out.println();\n    }\n  \
                }\n}\n",
        language: &languages::JAVA,
    }
    .reads_what_was_meant();
}

fn csharp_reads_what_was_meant() {
    let printer = Printer {
        tool: "mcs",
        arguments: &[],
        file: "t.cs",
        before: "static class T {\n  static readonly string[] All = {\n",
        after: "  };\n  static void Main() {\n    foreach (string t in All) {\n      byte[] b = \
                System.Text.Encoding.UTF8.GetBytes(t);\n      \
                System.Console.WriteLine(System.BitConverter.ToString(b).Replace(\"-\", \"\"));\n    \
                }\n  }\n}\n",
        language: &languages::DOTNET,
    };
    let values = values(300);
    let folder = tempfile::tempdir().unwrap();
    let (source, program) = (folder.path().join("t.cs"), folder.path().join("t.exe"));
    write_atomically(&source, printer.program(&values).as_bytes()).unwrap();
    let out = format!("-out:{}", program.display());
    succeeds(
        Command::new("mcs")
            .args(["-codepage:utf8", &out])
            .arg(&source),
    );
    let output = succeeds(Command::new("mono").arg(&program));
    compare(&String::from_utf8(output.stdout).unwrap(), &values);
}

fn whole_programs_send_the_values_they_were_written_for() {
    let python = python().unwrap();
    let values = values(26);
    for (language, tool) in [
        (&languages::NODE_RAW, Path::new("node")),
        (&languages::PYTHON_RAW, &python),
        (&languages::SHELL, Path::new("bash")),
        (&languages::CURL, Path::new("bash")),
    ] {
        for four in values.chunks(4) {
            sends(language, tool, four);
        }
    }
}

/// Lets a program of these values call a gateway that writes down what it is told.
fn sends(language: &'static CodeLanguage, tool: &Path, values: &[String]) {
    let gateway = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = gateway.local_addr().unwrap();
    let request = request(&format!("http://{address}/gateway.do"), values);
    let options = CodeOptions {
        locale: Locale::EN,
        reveal: true,
    };
    let sample = CodeSample::of(&request, language, options).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(sample.file_name);
    write_atomically(&path, sample.program.as_bytes()).unwrap();
    let heard = std::thread::spawn(move || listen(&gateway));
    let mut command = Command::new(tool);
    for proxy in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env_remove(proxy);
    }
    let output = command.arg(&path).output().unwrap();
    assert!(output.status.code().is_some(), "{language:?}: {output:?}");
    let heard = heard.join().unwrap();
    for (name, value) in request.query.iter().chain(request.business.iter()) {
        if name != "sign" {
            assert_eq!(
                heard.value(name).unwrap_or_default(),
                value,
                "{language:?} {name}"
            );
        }
    }
}

/// Half of the values travel in the query, half in the body.
fn request(gateway: &str, values: &[String]) -> CodeRequest {
    let mut query: Params = [
        ("app_id", "9021000100000001"),
        ("method", USER_INFO_SHARE.name),
        ("charset", "utf-8"),
        ("sign_type", "RSA2"),
        ("timestamp", "2026-03-05 15:30:00"),
        ("sign", "c2ln"),
    ]
    .into_iter()
    .collect();
    let mut business = Params::new();
    for (place, value) in values.iter().enumerate() {
        let part = if place % 2 == 0 {
            &mut query
        } else {
            &mut business
        };
        part.set(format!("value_{place}"), value.as_str());
    }
    CodeRequest {
        environment: Environment::Custom,
        gateway: gateway.parse().unwrap(),
        method: &USER_INFO_SHARE,
        query,
        business,
        api_version: ApiVersion::V2,
        head: None,
        keys: KeyPaths {
            private_key: Some(key("rsa2048-pkcs8.pem")),
            alipay_public_key: Some(key("rsa2048-spki.pem")),
            certificates: CertificatePaths::default(),
        },
    }
}

fn listen(gateway: &TcpListener) -> Params {
    let (mut stream, _) = gateway.accept().unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if let Some((name, value)) = line.split_once(": ")
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap();
        }
        if line.trim().is_empty() {
            break;
        }
        head += &line;
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    stream
        .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
        .unwrap();
    let target = head.split(' ').nth(1).unwrap();
    let (_, query) = target.split_once('?').unwrap();
    let mut params = Params::from_form(query.as_bytes(), Charset::Utf8);
    params.merge(Params::from_form(&body, Charset::Utf8));
    params
}
