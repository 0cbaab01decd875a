//! `flow --save` and `replay`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::program::{Program, Ran, fixture};

const PASSPHRASE: &str = "correct horse 电池";
const VARIABLE: &str = "ALIPAY_EXPLORER_PASSPHRASE";

/// A folder with the file of one run.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("run.alipay-run")
    }

    fn flow(&self, options: &[&str]) -> Program {
        Program::new(&["flow", "--format", "json", "--save"])
            .arg(self.file())
            .args(options)
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.file()).unwrap()
    }

    fn text(&self) -> String {
        String::from_utf8(self.bytes()).unwrap()
    }
}

fn replay(file: &Path) -> Program {
    Program::new(&["replay", "--format", "json"]).arg(file)
}

/// A document without what tells that it comes from a file.
fn without_capsule(ran: &Ran) -> (Value, Value) {
    let mut document = ran.json();
    let capsule = document.as_object_mut().unwrap().remove("capsule").unwrap();
    (document, capsule)
}

#[test]
fn a_sealed_run_says_elsewhere_what_it_said_here() {
    for persona in [
        "buyer",
        "enterprise",
        "no-nickname",
        "hard-name",
        "open-id-only",
    ] {
        let place = Place::new();
        let flow = place
            .flow(&["--auto-consent", persona])
            .env(VARIABLE, PASSPHRASE)
            .run();
        let again = replay(&place.file()).env(VARIABLE, PASSPHRASE).run();
        assert_eq!(flow.code, again.code, "{persona}");
        let (document, capsule) = without_capsule(&again);
        assert_eq!(document, flow.json(), "{persona}");
        assert_eq!(capsule["kind"], "sealed");
        assert_eq!(capsule["program"], env!("CARGO_PKG_VERSION"));
    }
}

#[test]
fn a_redacted_run_tells_the_same_and_says_whose_verdict_it_is() {
    for persona in ["buyer", "enterprise", "no-nickname", "hard-name"] {
        let place = Place::new();
        let flow = place.flow(&["--auto-consent", persona]).run();
        let again = replay(&place.file()).run();
        assert_eq!(flow.code, again.code, "{persona}: {again:#?}");
        let (was, (is, capsule)) = (flow.json(), without_capsule(&again));
        assert_eq!(capsule["kind"], "redacted");
        assert_eq!(was["ok"], is["ok"]);
        let exchanges = was["exchanges"].as_array().unwrap().iter();
        for (was, is) in exchanges.zip(is["exchanges"].as_array().unwrap()) {
            for key in ["method", "http_status", "elapsed_ms", "transport"] {
                assert_eq!(was[key], is[key], "{persona}: {key}");
            }
            assert_eq!(was["signature"]["recorded"], Value::Null);
            assert_eq!(is["signature"]["recorded"], true, "{persona}");
            for key in ["verdict", "cause", "algorithm", "key", "key_bits"] {
                assert_eq!(
                    was["signature"][key], is["signature"][key],
                    "{persona}: {key}"
                );
            }
            assert!(
                is["signature"]["detail"]
                    .as_str()
                    .unwrap()
                    .contains("nothing was checked here"),
                "{is:#}"
            );
        }
        let findings = |document: &Value, key: &str| -> Vec<Value> {
            let findings = document["findings"].as_array().unwrap().iter();
            findings.map(|finding| finding[key].clone()).collect()
        };
        for key in ["id", "severity", "cause", "remedy", "weight"] {
            assert_eq!(findings(&was, key), findings(&is, key), "{persona}: {key}");
        }
    }
}

#[test]
fn a_redacted_run_holds_no_secret() {
    let place = Place::new();
    let flow = place
        .flow(&["--auto-consent", "buyer", "--reveal"])
        .run()
        .exits(0);
    let (file, document) = (place.text(), flow.json());
    let token = document["exchanges"][1]["request"]["params"]["auth_token"]
        .as_str()
        .unwrap();
    let code = document["exchanges"][0]["request"]["params"]["code"]
        .as_str()
        .unwrap();
    let sign = document["exchanges"][0]["request"]["params"]["sign"]
        .as_str()
        .unwrap();
    let user = document["member"]["user_id"].as_str().unwrap();
    for secret in [token, code, sign, user, "买家沙箱", "PRIVATE KEY"] {
        assert!(secret.chars().count() >= 4);
        assert!(!file.contains(secret), "{secret}\n{file}");
    }
    assert!(file.contains("alipay.user.info.share"), "{file}");
}

#[test]
fn failed_calls_are_kept_too() {
    let keys = fixture("keys");
    for passphrase in [Some(PASSPHRASE), None] {
        let place = Place::new();
        let with = |program: Program| match passphrase {
            Some(passphrase) => program.env(VARIABLE, passphrase),
            None => program,
        };
        let flow = place
            .flow(&["--gateway", "http://127.0.0.1:9/gateway.do"])
            .args(&["--app-id", "2021000000000000"])
            .args(&["--auth-code", "4b203fe6c11548bcabd8da5bb087a83b"])
            .arg("--private-key")
            .arg(keys.join("TEST-ONLY-rsa2048-pkcs8.pem"))
            .arg("--alipay-public-key")
            .arg(keys.join("TEST-ONLY-rsa2048-spki.pem"));
        let flow = with(flow).run().exits(3);
        let again = with(replay(&place.file())).run().exits(3);
        let (document, _) = without_capsule(&again);
        for key in ["id", "severity", "title", "cause", "remedy"] {
            let of = |document: &Value| document["findings"][0][key].clone();
            assert_eq!(of(&document), of(&flow.json()), "{key}");
        }
        if passphrase.is_some() {
            assert_eq!(document["findings"], flow.json()["findings"]);
        }
        let transport = |document: &Value| document["exchanges"][0]["transport"].clone();
        assert_eq!(transport(&document), transport(&flow.json()));
    }
}

#[test]
fn an_existing_file_stays_and_nothing_is_sent() {
    let place = Place::new();
    fs::File::create_new(place.file()).unwrap();
    place
        .flow(&["--auto-consent", "buyer"])
        .run()
        .exits(2)
        .refuses_with("already");
    assert_eq!(place.bytes(), b"");
    place
        .flow(&["--auto-consent", "buyer", "--force"])
        .run()
        .exits(0);
    replay(&place.file()).run().exits(0);
}

#[test]
fn a_passphrase_comes_from_a_file_and_must_be_the_right_one() {
    let place = Place::new();
    let file = place.folder.path().join("passphrase");
    fs::File::create_new(&file).unwrap();
    place
        .flow(&["--auto-consent", "buyer", "--passphrase-file"])
        .arg(&file)
        .run()
        .exits(2);
    assert!(!place.file().exists());
    place
        .flow(&["--auto-consent", "buyer"])
        .env(VARIABLE, PASSPHRASE)
        .run()
        .exits(0);
    replay(&place.file())
        .run()
        .exits(2)
        .refuses_with("sealed with a passphrase");
    replay(&place.file())
        .env(VARIABLE, "another")
        .run()
        .exits(2)
        .refuses_with("does not open this run");
    replay(&place.file())
        .args(&["--passphrase-file", "-"])
        .stdin(format!("{PASSPHRASE}\n"))
        .run()
        .exits(0);
}

#[test]
fn what_is_no_run_is_refused_in_plain_words() {
    let deep = "[".repeat(200_000);
    for (content, words) in [
        (&b"hello"[..], "no saved run"),
        (b"{\"a\":1}", "no saved run"),
        (b"\x00\xff\xfe{", "no saved run"),
        (deep.as_bytes(), "no saved run"),
        (
            br#"{"format":"alipay-explorer-run","version":1,"#,
            "is damaged: it was cut off in line 1 at column 44",
        ),
        (
            br#"{"format":"alipay-explorer-run","version":1}"#,
            "does not belong into a run",
        ),
        (
            br#"{"format":"alipay-explorer-run","version":99,"program":"9.9.9"}"#,
            "saved in version 99 of its form; this program reads up to version 1",
        ),
        (b"age-encryption.org/v1\n", "is damaged"),
    ] {
        let place = Place::new();
        std::io::Write::write_all(&mut fs::File::create_new(place.file()).unwrap(), content)
            .unwrap();
        let ran = replay(&place.file())
            .env(VARIABLE, PASSPHRASE)
            .run()
            .exits(2);
        ran.refuses_with(words);
    }
    replay(Path::new("/no/such/file"))
        .run()
        .exits(2)
        .refuses_with("There is no");
    replay(Path::new("/dev/null"))
        .run()
        .exits(2)
        .refuses_with("no ordinary file");
}

#[test]
fn a_file_of_the_first_version_stays_readable() {
    let document = replay(&fixture("capsules/version-1-redacted.alipay-run"))
        .run()
        .exits(1);
    let (document, capsule) = without_capsule(&document);
    assert_eq!(capsule["made"], "2026-11-22T23:00:00Z");
    assert_eq!(
        document["exchanges"][0]["method"],
        "alipay.system.oauth.token"
    );
    assert_eq!(
        document["exchanges"][0]["error"]["sub_code"],
        "isv.code-invalid"
    );
    assert_eq!(document["exchanges"][0]["signature"]["verdict"], "verified");
    assert_eq!(document["exchanges"][0]["signature"]["recorded"], true);
    let sealed = replay(&fixture("capsules/version-1-sealed.alipay-run"))
        .env(VARIABLE, "TEST ONLY")
        .run()
        .exits(0);
    let (document, _) = without_capsule(&sealed);
    assert_eq!(document["exchanges"][1]["signature"]["verdict"], "verified");
    assert_eq!(document["member"]["nick_name"], "买家沙箱");
}
