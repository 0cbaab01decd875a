//! `key inspect`: what key files really are.

use serde_json::{Value, json};

use crate::program::{Program, Ran, fixture, key, names};

const FINGERPRINT: &str = "a0105343715f1a3eb2168f222780dd1c918fdffc03e5915522ff8b3e6b5a3d6a";

fn inspect(files: &[&str]) -> Ran {
    let program = Program::new(&["key", "inspect", "--format", "json"]);
    files
        .iter()
        .fold(program, |program, name| program.arg(key(name)))
        .run()
}

#[test]
fn the_two_keys_of_a_pair_belong_together_in_any_form() {
    let document = inspect(&["rsa2048-pkcs1.pem", "certificate.crt"])
        .exits(0)
        .json();
    assert_eq!(
        names(&document),
        ["files", "pairs", "relations", "mismatch"]
    );
    assert_eq!(
        names(&document["files"][0]),
        [
            "file",
            "kind",
            "algorithm",
            "format",
            "encoding",
            "bits",
            "fingerprint",
            "certificate",
            "notes",
            "app_public_key",
            "usable",
            "problem",
        ]
    );
    for (file, kind, format) in [(0, "private-key", "PKCS#1"), (1, "certificate", "X.509")] {
        let file = &document["files"][file];
        assert_eq!(
            (&file["kind"], &file["format"]),
            (&json!(kind), &json!(format))
        );
        assert_eq!(
            (&file["bits"], &file["fingerprint"]),
            (&json!(2048), &json!(FINGERPRINT))
        );
    }
    assert_eq!(document["pairs"][0].as_array().unwrap().len(), 2);
    assert_eq!(document["relations"][0]["relation"], "certificate-of");
}

#[test]
fn a_private_key_shows_its_public_half_and_nothing_of_itself() {
    let ran = inspect(&["rsa2048-pkcs8.pem"]).exits(0);
    let document = ran.json();
    let public_key = document["files"][0]["app_public_key"].as_str().unwrap();
    assert!(public_key.starts_with("MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"));
    let pem = std::fs::read_to_string(key("rsa2048-pkcs8.pem")).unwrap();
    for line in pem
        .lines()
        .filter(|line| !line.starts_with('-') && line.len() > 40)
    {
        assert!(
            !public_key.contains(line) && !ran.stdout.contains(line),
            "{line}"
        );
    }
}

#[test]
fn one_private_and_one_public_key_that_are_no_pair_are_exit_code_1() {
    let document = inspect(&["rsa4096-pkcs8.pem", "rsa2048-spki.pem"])
        .exits(1)
        .json();
    assert_eq!(
        (&document["mismatch"], &document["pairs"]),
        (&json!(true), &json!([]))
    );
    let text = Program::new(&["key", "inspect"])
        .arg(key("rsa4096-pkcs8.pem"))
        .arg(key("rsa2048-spki.pem"));
    assert!(text.run().exits(1).stdout.contains("are no pair"));
}

#[test]
fn what_cannot_be_used_is_exit_code_1_and_the_reason_is_told() {
    for (name, kind, id) in [
        (
            "encrypted-pkcs8.pem",
            "encrypted-private-key",
            "key-encrypted",
        ),
        (
            "request.csr",
            "certificate-request",
            "key-certificate-request",
        ),
        ("ec-pkcs8.pem", "ec-private-key", "key-ec"),
        ("rsa512-pkcs8.pem", "private-key", "key-too-small"),
    ] {
        let document = inspect(&[name]).exits(1).json();
        let file = &document["files"][0];
        assert_eq!(
            (&file["kind"], &file["usable"]),
            (&json!(kind), &json!(false)),
            "{name}"
        );
        assert_eq!(file["problem"]["id"], id, "{name}");
    }
}

#[test]
fn a_key_for_the_old_algorithm_alone_is_a_warning() {
    let document = inspect(&["rsa1024-pkcs8.pem"]).exits(0).json();
    assert_eq!(document["files"][0]["problem"]["id"], "key-warning-short");
}

#[test]
fn files_that_cannot_be_read_are_exit_code_2_beside_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let ran = Program::new(&["key", "inspect", "--format", "json"])
        .arg(key("rsa2048-spki.pem"))
        .arg(folder.path())
        .arg(folder.path().join("missing"))
        .run()
        .exits(2);
    let document = ran.json();
    let ids: Vec<_> = document["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| &file["problem"]["id"])
        .collect();
    assert_eq!(
        ids,
        [
            &Value::Null,
            &json!("key-file-folder"),
            &json!("key-file-not-found")
        ]
    );
}

#[test]
fn garbage_is_no_key() {
    let garbage: Vec<u8> = (0..=255).collect();
    let ran = Program::new(&["key", "inspect", "-", "--format", "json"])
        .stdin(garbage)
        .run();
    let document = ran.exits(1).json();
    assert_eq!(document["files"][0]["kind"], "not-a-key");
}

#[test]
fn the_key_tools_file_with_its_chinese_name_is_read() {
    let name = "应用私钥RSA2048-敏感数据，请妥善保管.txt";
    let document = inspect(&[name]).exits(0).json();
    assert_eq!(document["files"][0]["encoding"], "Base64");
    let text = Program::new(&["key", "inspect", "--lang", "zh-CN"])
        .arg(key(name))
        .run()
        .exits(0);
    assert!(
        text.stdout
            .contains("\n  应用公钥      MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A"),
        "{}",
        text.stdout
    );
}

#[test]
fn notes_say_what_was_mended() {
    let pem = std::fs::read_to_string(key("rsa2048-pkcs1.pem")).unwrap();
    let mislabelled = pem.replace("RSA PRIVATE KEY", "PRIVATE KEY");
    let ran = Program::new(&["key", "inspect", "-", "--format", "json"])
        .stdin(mislabelled)
        .run();
    let document = ran.exits(0).json();
    assert_eq!(document["files"][0]["notes"][0]["id"], "wrong-banner");
}

#[test]
fn every_two_files_have_a_relation() {
    let files = [
        "rsa2048-pkcs1.pem",
        "rsa2048-spki.pem",
        "rsa4096-pkcs8.pem",
        "openssh.pub",
    ];
    let document = inspect(&files).exits(1).json();
    let relations: Vec<_> = document["relations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|relation| relation["relation"].as_str().unwrap())
        .collect();
    let [different, unknown] = ["unrelated", "unknown"];
    let expected = ["pair", different, unknown, different, unknown, unknown];
    assert_eq!(relations, expected);
    let text = Program::new(&["key", "inspect", "--lang", "zh-CN"])
        .arg(key(files[0]))
        .arg(key(files[1]));
    assert!(text.run().exits(0).stdout.contains("一对密钥"));
}

#[test]
fn a_root_file_of_certificate_mode_is_usable_and_lists_what_counts() {
    let folder = fixture("certificates");
    let root = |name: &str| std::fs::read(folder.join(format!("TEST-ONLY-{name}"))).unwrap();
    let roots = [
        root("sm2-root.crt"),
        root("ec-oversized-root.crt"),
        root("sha1-root.crt"),
    ];
    let program = || Program::new(&["key", "inspect", "-"]).stdin(roots.concat());
    let document = program().args(&["--format", "json"]).run().exits(0).json();
    let file = &document["files"][0];
    assert_eq!(
        (&file["usable"], &file["problem"]),
        (&json!(true), &Value::Null)
    );
    assert_eq!(file["notes"], json!([]));
    let found = &file["certificate"];
    assert_eq!(found["slots"], json!(["alipay-root-certificate"]));
    assert_eq!(found["sn"], "5b77fefe6671d399d52af356a4217dea");
    let members = found["members"].as_array().unwrap();
    let standings: Vec<_> = members.iter().map(|member| &member["standing"]).collect();
    assert_eq!(standings, ["other-algorithm", "other-algorithm", "counts"]);
    assert!(members[1]["oddity"].is_string() && members[2]["oddity"].is_null());
    let text = program().args(&["--lang", "zh-CN"]).run().exits(0).stdout;
    assert!(
        text.contains("支付宝根证书") && text.contains("SM3withSM2"),
        "{text}"
    );
}
