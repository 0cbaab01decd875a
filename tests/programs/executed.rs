//! Programs that are run: a code becomes a token, the token a member, as in our own flow.

use std::path::Path;
use std::process::Command;

use alipay_explorer::storage::write_atomically;
use serde_json::Value;

use crate::written::{Written, code, fresh_code, run};
use libtest_mimic::Trial;

use crate::need::{BASH, CURL, ICONV, NODE, Need, OPENSSL, needing, node_sdk, python};
use crate::running_simulator::RunningSimulator;

/// The tests.
pub(crate) fn trials() -> Vec<Trial> {
    vec![
        needing(
            "curl_leads_to_the_member",
            &[CURL, BASH],
            curl_leads_to_the_member,
        ),
        needing(
            "the_shell_leads_to_the_member",
            &[CURL, BASH, OPENSSL, ICONV],
            the_shell_leads_to_the_member,
        ),
        needing(
            "node_without_an_sdk_leads_to_the_member",
            &[NODE],
            node_without_an_sdk_leads_to_the_member,
        ),
        needing(
            "the_node_sdk_leads_to_the_member",
            &[NODE, Need::NodeSdk],
            the_node_sdk_leads_to_the_member,
        ),
        needing(
            "python_without_an_sdk_leads_to_the_member",
            &[Need::PythonSdk],
            python_without_an_sdk_leads_to_the_member,
        ),
        needing(
            "the_python_sdk_leads_to_the_member",
            &[Need::PythonSdk, Need::Port80],
            the_python_sdk_leads_to_the_member,
        ),
        needing(
            "a_refused_call_is_told_with_its_sub_code",
            &[NODE, BASH, OPENSSL, CURL],
            a_refused_call_is_told_with_its_sub_code,
        ),
        needing(
            "the_node_sdk_tells_why_an_exchange_was_refused",
            &[NODE, Need::NodeSdk],
            the_node_sdk_tells_why_an_exchange_was_refused,
        ),
        needing(
            "openssl_signs_as_we_do",
            &[BASH, OPENSSL],
            openssl_signs_as_we_do,
        ),
    ]
}

/// How a language is run.
struct Way<'a> {
    language: &'a str,
    private_key: &'a str,
    /// Makes the command that runs a program.
    run: &'a dyn Fn(&Written) -> Command,
}

impl Way<'_> {
    /// One program after the other; returns the member.
    fn member(&self, simulator: &RunningSimulator, options: &[&str]) -> Value {
        let auth_code = fresh_code(simulator);
        let token = self.answer(
            simulator,
            &[options, &["--auth-code", &auth_code]].concat(),
            ("ALIPAY_AUTH_CODE", &auth_code),
        );
        let access_token = token["access_token"].as_str();
        let access_token = access_token.unwrap_or_else(|| panic!("{token}"));
        self.answer(
            simulator,
            &[options, &["--auth-token", access_token]].concat(),
            ("ALIPAY_ACCESS_TOKEN", access_token),
        )
    }

    fn answer(
        &self,
        simulator: &RunningSimulator,
        options: &[&str],
        secret: (&str, &str),
    ) -> Value {
        let program = code(simulator, self.language, self.private_key).args(options);
        let document = program.run().exits(0).json();
        assert!(!document.to_string().contains(secret.1), "{document}");
        let written = Written::of(&document);
        let mut command = (self.run)(&written);
        let printed = run(command.env(secret.0, secret.1));
        let answer: Value = serde_json::from_str(&printed).unwrap_or_else(|_| panic!("{printed}"));
        // curl prints the whole answer.
        let node = answer.as_object().unwrap().iter();
        let mut node = node.filter(|(name, _)| name.ends_with("_response"));
        node.next().map_or(answer.clone(), |(_, node)| node.clone())
    }

    /// The member is the one that our own flow reads.
    fn leads_to_the_member(&self, simulator: &RunningSimulator, options: &[&str]) {
        let expected = simulator
            .flow()
            .args(&["--auth-code", &simulator.authorize("y")])
            .run()
            .exits(0)
            .json();
        let found = self.member(simulator, options);
        let expected = expected["member"].as_object().unwrap();
        assert!(expected.len() > 5 && expected["nick_name"] == "买家沙箱");
        for (name, value) in expected {
            assert_eq!(&found[name], value, "{name} through {}", self.language);
        }
    }
}

fn simulator() -> RunningSimulator {
    RunningSimulator::start(&["--auto-consent", "buyer"])
}

fn started(tool: impl AsRef<Path>) -> impl Fn(&Written) -> Command {
    move |written| {
        let mut command = Command::new(tool.as_ref());
        command.arg(&written.path);
        command
    }
}

/// Every way in which a request can be made that the language has to follow.
const KINDS: [&[&str]; 3] = [
    &[],
    &["--sign-type", "RSA", "--charset", "GBK"],
    &["--charset", "GBK"],
];

fn curl_leads_to_the_member() {
    let way = Way {
        language: "curl",
        private_key: "app_private_key",
        run: &started("bash"),
    };
    way.leads_to_the_member(&simulator(), &[]);
}

fn the_shell_leads_to_the_member() {
    for private_key in ["app_private_key", "app_private_key_pkcs1"] {
        let way = Way {
            language: "shell",
            private_key,
            run: &started("bash"),
        };
        for options in KINDS {
            way.leads_to_the_member(&simulator(), options);
        }
    }
}

fn node_without_an_sdk_leads_to_the_member() {
    for private_key in ["app_private_key", "app_private_key_pkcs1"] {
        let way = Way {
            language: "node-raw",
            private_key,
            run: &started("node"),
        };
        for options in KINDS {
            way.leads_to_the_member(&simulator(), options);
        }
    }
}

fn the_node_sdk_leads_to_the_member() {
    let sdk = node_sdk().unwrap();
    for private_key in ["app_private_key", "app_private_key_pkcs1"] {
        let way = Way {
            language: "node",
            private_key,
            run: &|written: &Written| {
                let modules = written.folder.path().join("node_modules");
                std::os::unix::fs::symlink(sdk.join("node_modules"), modules).unwrap();
                started("node")(written)
            },
        };
        way.leads_to_the_member(&simulator(), &[]);
        way.leads_to_the_member(&simulator(), &["--sign-type", "RSA"]);
    }
}

fn python_without_an_sdk_leads_to_the_member() {
    let python = python().unwrap();
    for private_key in ["app_private_key", "app_private_key_pkcs1"] {
        let way = Way {
            language: "python-raw",
            private_key,
            run: &started(&python),
        };
        for options in KINDS {
            way.leads_to_the_member(&simulator(), options);
        }
    }
}

fn the_python_sdk_leads_to_the_member() {
    let python = python().unwrap();
    let simulator = RunningSimulator::start(&["--auto-consent", "buyer", "--port", "80"]);
    let way = Way {
        language: "python",
        private_key: "app_private_key_pkcs1",
        run: &started(&python),
    };
    way.leads_to_the_member(&simulator, &[]);
    way.leads_to_the_member(&simulator, &["--charset", "GBK", "--sign-type", "RSA"]);
}

fn a_refused_call_is_told_with_its_sub_code() {
    let simulator = simulator();
    for (language, tool) in [("node-raw", "node"), ("shell", "bash")] {
        let document = code(&simulator, language, "app_private_key")
            .run()
            .exits(0)
            .json();
        let written = Written::of(&document);
        let mut command = started(tool)(&written);
        let spent = "0123456789abcdef0123456789abcdef";
        let output = command.env("ALIPAY_AUTH_CODE", spent).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("isv.code-invalid"), "{language}: {told}");
        assert_eq!(output.status.code(), Some(1), "{language}");

        let mut command = started(tool)(&written);
        let output = command.env_remove("ALIPAY_AUTH_CODE").output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("ALIPAY_AUTH_CODE"), "{language}: {told}");
        assert!(!output.status.success(), "{language}");
    }
}

fn the_node_sdk_tells_why_an_exchange_was_refused() {
    let sdk = node_sdk().unwrap();
    let simulator = simulator();
    let document = code(&simulator, "node", "app_private_key")
        .run()
        .exits(0)
        .json();
    let written = Written::of(&document);
    let modules = written.folder.path().join("node_modules");
    std::os::unix::fs::symlink(sdk.join("node_modules"), modules).unwrap();
    let mut command = started("node")(&written);
    let spent = "0123456789abcdef0123456789abcdef";
    let output = command.env("ALIPAY_AUTH_CODE", spent).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("isv.code-invalid"), "{told}");
    assert!(told.contains("not verified"), "{told}");
}

fn openssl_signs_as_we_do() {
    let simulator = simulator();
    let auth_code = "0123456789abcdef0123456789abcdef";
    for options in KINDS {
        // Written in one second, both have the same timestamp; otherwise they are written again.
        let (ours, theirs) = loop {
            let given = |language: &str| {
                let program = code(&simulator, language, "app_private_key").args(options);
                let program = program.args(&["--auth-code", auth_code, "--reveal"]);
                program.run().exits(0).json()
            };
            let (ours, theirs) = (given("curl"), given("shell"));
            let stamp = |document: &Value| timestamp(document["program"].as_str().unwrap());
            if stamp(&ours) == stamp(&theirs) {
                break (ours, theirs);
            }
        };
        let written = Written::of(&theirs);
        // A curl that prints the address it is given.
        let fake = written.folder.path().join("curl");
        let script = "#!/bin/sh\nfor last; do :; done\necho \"$last\" >&2\n";
        write_atomically(&fake, script.as_bytes()).unwrap();
        Command::new("chmod").arg("+x").arg(&fake).status().unwrap();
        let path = std::env::var("PATH").unwrap();
        let path = format!("{}:{path}", written.folder.path().display());
        let output = started("bash")(&written)
            .env("PATH", path)
            .output()
            .unwrap();
        let address = String::from_utf8(output.stderr).unwrap();
        let address = address.lines().next().unwrap();
        let program = ours["program"].as_str().unwrap();
        assert_eq!(sign(address), sign(program), "{options:?}");
    }
}

/// The digits of a program's timestamp, however they are written.
fn timestamp(program: &str) -> String {
    let (_, after) = program.split_once("timestamp=").unwrap();
    let (_, after) = after.split_once("20").unwrap();
    let decoded = after.replace("%3A", ":").replace('+', " ");
    decoded.chars().take(17).collect()
}

/// The signature in an address, decoded.
fn sign(text: &str) -> Vec<u8> {
    let (_, sign) = text.split_once("&sign=").unwrap();
    let end = sign.find(['&', '\'', '\n']).unwrap_or(sign.len());
    let sign: Vec<u8> = percent_encoding::percent_decode_str(sign.get(..end).unwrap()).collect();
    assert_eq!(sign.len(), 344);
    sign
}
