//! `inspect` on answers whose signature does not fit: verdict, cause, exit code, words.

use std::io::Write as _;

use alipay_explorer::keys::AppPrivateKey;
use alipay_explorer::protocol::{Charset, SignType};
use alipay_explorer::signing::sign;
use alipay_explorer::simulator::SimulatorKeys;
use serde_json::Value;
use tempfile::NamedTempFile;

use crate::program::{Program, key};

const NODE: &str = r#"{"code":"10000","msg":"Success","avatar":"https:\/\/tfs.alipayobjects.com\/T1","gender":"f","nick_name":"买家沙箱","user_id":"2088102175794899"}"#;

fn inspect(options: &[&str]) -> Program {
    Program::new(&["inspect", "--format", "json"]).args(options)
}

/// The simulator's Alipay public key as a file.
fn alipay_public_key() -> NamedTempFile {
    let keys = SimulatorKeys::embedded().unwrap();
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(keys.alipay_public_key().to_pem().as_bytes())
        .unwrap();
    file
}

fn body(node: &str, sign: &str) -> String {
    format!(r#"{{"alipay_user_info_share_response":{node},"sign":"{sign}"}}"#)
}

/// An answer of the simulator after something happened to it.
fn damaged(damage: &str) -> Vec<u8> {
    let keys = SimulatorKeys::embedded().unwrap();
    let key: &AppPrivateKey = &keys.alipay_private_key;
    let signature = |bytes: &[u8], sign_type| sign(bytes, key, sign_type).unwrap();
    let usual = signature(NODE.as_bytes(), SignType::Rsa2);
    let gbk = Charset::Gbk.encode(NODE).unwrap();
    let of_gbk = body(NODE, &signature(&gbk, SignType::Rsa2));
    let text = match damage {
        "good" => body(NODE, &usual),
        "blanks" => body(NODE, &usual.replace('+', " ")),
        "pretty" => {
            let value: Value = serde_json::from_str(&body(NODE, &usual)).unwrap();
            format!("{value:#}")
        }
        "slash" => body(&NODE.replace("\\/", "/"), &usual),
        "gbk" => return Charset::Gbk.encode(&of_gbk).unwrap().into_owned(),
        "gbk-as-utf8" => of_gbk,
        "sha1" => body(NODE, &signature(NODE.as_bytes(), SignType::Rsa)),
        "duplicate" => {
            let second = NODE.replace("买家", "卖家");
            let whole = body(NODE, &usual);
            let whole = whole.strip_suffix('}').unwrap();
            format!(r#"{whole},"alipay_user_info_share_response":{second}}}"#)
        }
        other => panic!("{other} is no damage"),
    };
    text.into_bytes()
}

/// The verdict, the cause and the exit code are the same in every language, the words are not.
#[test]
fn every_damage_is_named_in_both_languages() {
    let cases = [
        ("good", &[][..], 0, "verified", None),
        ("blanks", &[], 1, "mismatch", Some("damaged-signature")),
        ("blanks", &["--mend"], 1, "verified", None),
        ("pretty", &[], 1, "mismatch", Some("altered-text")),
        ("pretty", &["--mend"], 1, "verified", None),
        ("slash", &[], 1, "mismatch", Some("altered-text")),
        ("gbk", &[], 0, "verified", None),
        ("gbk-as-utf8", &[], 1, "mismatch", Some("altered-text")),
        ("gbk-as-utf8", &["--mend"], 1, "verified", None),
        (
            "sha1",
            &["--sign-type", "RSA2"],
            1,
            "mismatch",
            Some("other-hash"),
        ),
        ("duplicate", &[], 1, "ambiguous", None),
        ("duplicate", &["--mend"], 1, "ambiguous", None),
    ];
    let alipay = alipay_public_key();
    for (damage, options, exit, verdict, cause) in cases {
        let mut details = Vec::new();
        for language in ["en", "zh-CN"] {
            let ran = inspect(&["--lang", language, "--alipay-public-key"])
                .arg(alipay.path())
                .args(options)
                .stdin(damaged(damage))
                .run();
            let document = ran.exits(exit).json();
            let signature = &document["signature"];
            assert_eq!(signature["verdict"], verdict, "{damage}");
            assert_eq!(signature["cause"].as_str(), cause, "{damage}");
            assert_eq!(
                document["mended"],
                options.contains(&"--mend") && verdict == "verified",
                "{damage}"
            );
            details.push(signature["detail"].as_str().unwrap().to_owned());
        }
        assert_ne!(details[0], details[1], "{damage}");
    }
}

#[test]
fn another_key_to_try_is_named_as_the_signer() {
    let alipay = alipay_public_key();
    let ran = inspect(&["--alipay-public-key"])
        .arg(key("rsa2048-spki.pem"))
        .arg("--try-key")
        .arg(alipay.path())
        .stdin(damaged("good"))
        .run();
    let document = ran.exits(1).json();
    let signature = &document["signature"];
    assert_eq!(signature["cause"], "wrong-key");
    assert_eq!(signature["signer"]["kind"], "file");
    assert_eq!(document["findings"][0]["id"], "wrong-alipay-public-key");
}

/// The simulator is a profile of everybody, so its key is among those that are tried.
#[test]
fn the_profile_whose_key_signed_is_named() {
    let ran = inspect(&["--alipay-public-key"])
        .arg(key("rsa2048-spki.pem"))
        .arg("--private-key")
        .arg(key("rsa2048-pkcs8.pem"))
        .stdin(damaged("good"))
        .run();
    let signature = ran.exits(1).json()["signature"].clone();
    assert_eq!(signature["cause"], "own-public-key");
    assert_eq!(signature["given"]["kind"], "own-app");
    assert_eq!(signature["signer"]["place"], "Simulator");
}
