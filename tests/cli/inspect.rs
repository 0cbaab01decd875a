//! `inspect`: what is this?

use std::fs::File;

use alipay_explorer::protocol::Charset;
use serde_json::{Value, json};

use crate::program::{Program, Ran, findings, fixture, key, names};

fn inspect(options: &[&str]) -> Program {
    Program::new(&["inspect", "--format", "json"]).args(options)
}

fn seed() -> Vec<u8> {
    std::fs::read(fixture("seed/member-answer.json")).unwrap()
}

fn kind_of(input: impl Into<Vec<u8>>, code: i32) -> Value {
    inspect(&[]).stdin(input).run().exits(code).json()
}

#[test]
fn the_published_sample_answer_shows_all_nine_fields() {
    let ran = inspect(&[])
        .arg(fixture("seed/member-answer.json"))
        .run()
        .exits(0);
    let document = ran.json();
    assert_eq!(
        document["fields"],
        json!({
            "code": "10000",
            "msg": "Success",
            "gender": "f",
            "is_certified": "T",
            "is_student_certified": "F",
            "nick_name": "买家沙箱",
            "user_id": "2088102175794899",
            "user_status": "T",
            "user_type": "2",
        })
    );
    assert_eq!(document["member"]["nick_name"], "买家沙箱");
    assert_eq!(document["method"], "alipay.user.info.share");
    assert_eq!(document["signature"]["verdict"], "no-key");
    let text = Program::new(&["inspect"])
        .stdin(seed())
        .run()
        .exits(0)
        .stdout;
    for field in names(&document["fields"]) {
        assert!(text.contains(field), "{field} is not in {text}");
    }
}

#[test]
fn another_key_is_named_as_the_cause() {
    let ran = inspect(&["--alipay-public-key"])
        .arg(key("rsa2048-spki.pem"))
        .stdin(seed())
        .run();
    let document = ran.exits(1).json();
    assert_eq!(document["signature"]["verdict"], "mismatch");
    assert_eq!(document["signature"]["cause"], "wrong-key");
    assert_eq!(document["member"]["nick_name"], "买家沙箱");
    assert!(findings(&document).contains(&"wrong-alipay-public-key"));
}

#[test]
fn ones_own_public_key_in_alipays_place_is_recognised() {
    let ran = inspect(&["--alipay-public-key"])
        .arg(key("rsa2048-spki.pem"))
        .arg("--private-key")
        .arg(key("rsa2048-pkcs8.pem"))
        .stdin(seed())
        .run();
    assert_eq!(ran.exits(1).json()["signature"]["cause"], "own-public-key");
}

#[test]
fn the_document_has_the_agreed_names_and_its_one_part() {
    let document = kind_of(seed(), 0);
    let expected = [
        "kind",
        "method",
        "signature",
        "member",
        "error",
        "fields",
        "redirect",
        "key",
        "problem",
        "findings",
        "because",
        "decoded",
        "line",
        "offset",
        "length",
        "request",
        "codes",
        "unexplained",
        "mended",
        "given",
        "parts",
        "total",
        "cut",
    ];
    assert_eq!(names(&document), expected);
    let mut part = document.clone();
    for name in ["parts", "total", "cut"] {
        part.as_object_mut().unwrap().remove(name);
    }
    assert_eq!(document["parts"], json!([part]));
}

#[test]
fn a_log_shows_its_first_answer_on_top_and_all_parts() {
    let answer = String::from_utf8(seed()).unwrap().replace(['\n', '\r'], "");
    let log = format!("2026-03-05 15:30:00 INFO {answer}\n2026-03-05 15:30:01 INFO {answer}\n");
    let document = kind_of(log, 0);
    assert_eq!(document["kind"], "log-lines");
    assert_eq!(document["signature"]["verdict"], "no-key");
    assert_eq!(document["total"], 3);
    assert_eq!(document["parts"][2]["kind"], "gateway-response");
    assert_eq!(document["parts"][2]["line"], 2);
    assert_eq!(document["parts"][0]["signature"], Value::Null);
}

#[test]
fn a_request_is_checked_with_the_own_key() {
    let request = std::fs::read(fixture("fragments/gateway-request/whole-url.txt")).unwrap();
    let ran = inspect(&["--profile", "Simulator"]).stdin(request).run();
    let document = ran.exits(0).json();
    assert_eq!(document["request"]["signature"], "verified");
    let code = "4b203fe6c11548bcabd8da5bb087cD11";
    assert!(!document.to_string().contains(code));
}

#[test]
fn a_private_key_is_named_and_never_shown() {
    let pem = std::fs::read_to_string(key("rsa2048-pkcs8.pem")).unwrap();
    let text = format!(
        "here is my key\n{pem}and https://a.example/?auth_code=4b203fe6c11548bcabd8da5bb087cD11\n"
    );
    for options in [&[][..], &["--reveal"]] {
        let ran = inspect(options).stdin(text.clone()).run().exits(0);
        assert_eq!(ran.json()["kind"], "private-key");
        assert_eq!(ran.json()["total"], 2);
        for line in pem.lines().filter(|line| !line.starts_with("-----")) {
            assert!(!ran.stdout.contains(line));
        }
    }
}

#[test]
fn an_answer_of_the_simulator_is_verified_until_a_byte_is_changed() {
    let flow = Program::new(&["flow", "--format", "json", "--charset", "GBK", "--reveal"]).run();
    let text = flow.exits(0).json()["exchanges"][1]["response_body"]
        .as_str()
        .unwrap()
        .to_owned();
    let verdict = |text: &str, code: i32| -> Value {
        let bytes = Charset::Gbk.encode(text).unwrap().into_owned();
        let ran = inspect(&["--profile", "Simulator"]).stdin(bytes).run();
        ran.exits(code).json()["signature"].clone()
    };
    assert_eq!(verdict(&text, 0)["verdict"], "verified");
    let altered = verdict(&text.replace("\"f\"", "\"m\""), 1);
    assert_eq!(altered["cause"], "altered-text");
    let other = Program::new(&["inspect", "--format", "json", "--profile", "Simulator"])
        .args(&["--sign-type", "RSA"])
        .stdin(Charset::Gbk.encode(&text).unwrap().into_owned())
        .run();
    assert_eq!(other.exits(1).json()["signature"]["cause"], "other-hash");
}

#[test]
fn tokens_in_an_answer_are_masked_unless_revealed() {
    let token = "authusrB1234567890abcdef1234567890abcdef";
    let answer = format!(
        "{{\"alipay_system_oauth_token_response\":{{\"access_token\":\"{token}\",\"expires_in\":10}},\"sign\":\"x\"}}"
    );
    let masked = inspect(&[]).stdin(answer.clone()).run().exits(0);
    assert_eq!(masked.json()["method"], "alipay.system.oauth.token");
    assert!(!masked.stdout.contains(token));
    let revealed = inspect(&["--reveal"]).stdin(answer).run().exits(0);
    assert_eq!(revealed.json()["fields"]["access_token"], token);
}

#[test]
fn a_success_without_a_signature_is_bad() {
    let answer =
        r#"{"alipay_user_info_share_response":{"code":"10000","msg":"Success","user_id":"2088"}}"#;
    let document = kind_of(answer, 1);
    assert_eq!(document["signature"]["verdict"], "unsigned");
    assert_eq!(document["member"]["user_id"], "2088");
}

#[test]
fn a_refusal_is_exit_code_1_and_is_explained() {
    let answer = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"授权码code无效"}}"#;
    let document = kind_of(answer, 1);
    assert_eq!(document["error"]["sub_code"], "isv.code-invalid");
    assert_eq!(document["signature"]["verdict"], "unsigned");
    assert!(
        findings(&document).contains(&"code-invalid"),
        "{document:#}"
    );
}

#[test]
fn redirects_and_codes_are_recognised_and_masked() {
    let code = "4b203fe6c11548bcabd8da5bb087a83b";
    let redirect =
        format!("https://a.example/back?app_id=9021000100000001&auth_code={code}&state=x");
    let ran = inspect(&[]).stdin(redirect).run().exits(0);
    let document = ran.json();
    assert_eq!(document["kind"], "authorization-redirect");
    assert_eq!(document["redirect"]["state"], "x");
    assert!(
        document["redirect"]["auth_code"]
            .as_str()
            .unwrap()
            .contains('…')
    );
    assert!(!ran.stdout.contains(code));
    let bare = inspect(&[]).stdin(code).run().exits(0);
    assert_eq!(bare.json()["kind"], "auth-code");
    assert!(!bare.stdout.contains(code));
}

#[test]
fn keys_are_shown_as_key_inspect_shows_them() {
    for (name, kind, code) in [
        ("rsa2048-pkcs8.pem", "private-key", 0),
        ("rsa2048-spki.pem", "public-key", 0),
        ("certificate.crt", "certificate", 0),
        ("encrypted-pkcs8.pem", "private-key", 1),
    ] {
        let document = inspect(&[]).arg(key(name)).run().exits(code).json();
        assert_eq!(document["kind"], kind, "{name}");
        assert_eq!(document["key"]["usable"], code == 0, "{name}");
        assert_eq!(document["signature"], Value::Null, "{name}");
    }
}

#[test]
fn a_web_page_is_bad_and_explained() {
    let document = kind_of("<html><body>502 Bad Gateway</body></html>", 1);
    assert_eq!(document["kind"], "html-page");
    assert_eq!(findings(&document), ["html-page"]);
}

#[test]
fn a_cut_off_answer_says_where_it_ends() {
    let mut cut = seed();
    cut.truncate(100);
    let document = kind_of(cut, 1);
    assert_eq!(
        (&document["kind"], &document["signature"]),
        (&json!("gateway-response"), &Value::Null)
    );
    assert_eq!(findings(&document), ["truncated-answer"]);
}

#[test]
fn what_nobody_knows_is_exit_code_2() {
    for input in [&b"hello"[..], &[0, 159, 146, 150, 255, 0, 1, 2, 200]] {
        let ran = inspect(&[]).stdin(input).run().exits(2);
        assert_eq!(ran.json()["kind"], "unknown");
        assert_eq!(ran.json()["problem"]["id"], "cli-unknown");
    }
}

#[test]
fn inputs_that_cannot_be_read_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |ran: Ran, words: &str| ran.exits(2).refuses_with(words);
    refused(inspect(&[]).stdin("").run(), "There is nothing to read.");
    refused(
        inspect(&["-"]).stdin(" \r\n").run(),
        "There is nothing to read.",
    );
    refused(inspect(&[]).arg(folder.path()).run(), "This is a folder.");
    refused(
        inspect(&[]).arg(folder.path().join("no")).run(),
        "There is no such file.",
    );
    let large = folder.path().join("large");
    File::create_new(&large)
        .unwrap()
        .set_len(64 * 1024 * 1024 + 1)
        .unwrap();
    refused(inspect(&[]).arg(&large).run(), "larger than 64 MiB");
}

#[test]
fn a_failure_of_the_network_is_told_with_whose_fault_it_is() {
    let text = "Error: getaddrinfo ENOTFOUND openapi.alipay.com\n    at GetAddrInfoReqWrap.onlookup (node:dns:107:26)\n";
    let ran = inspect(&[]).stdin(text).run().exits(1);
    for part in [
        "network-name-not-found",
        "host name not found",
        "On your side",
        "nslookup",
    ] {
        assert!(ran.stdout.contains(part), "{part} is not in {}", ran.stdout);
    }
    let odd = "Error: nothing that anybody knows\n    at back (/srv/shop/login.js:7:1)\n";
    let ran = inspect(&[]).stdin(odd).run().exits(1);
    for part in ["Neither a rule nor the catalogue", "/srv/shop/login.js:7:1"] {
        assert!(ran.stdout.contains(part), "{part} is not in {}", ran.stdout);
    }
}

#[test]
fn a_private_key_between_quotes_or_behind_marks_is_read_and_never_shown() {
    for name in ["quoted-mail.txt", "program.js", "comparison.diff"] {
        let path = fixture(&format!("fragments/private-key/{name}"));
        let pieces = std::fs::read_to_string(&path).unwrap();
        for language in ["en", "zh-CN"] {
            let ran = Program::new(&["inspect", "--lang", language])
                .arg(&path)
                .run()
                .exits(0);
            for line in pieces
                .lines()
                .map(|line| line.trim_matches(['>', ' ', '"', '+']))
            {
                let is_shown = line.len() > 40 && ran.stdout.contains(line);
                assert!(!is_shown, "{name}: {line} in {}", ran.stdout);
            }
        }
    }
}

/// The bytes of what was unwrapped are not at hand, which is no flaw of the key.
#[test]
fn a_key_that_was_unwrapped_is_not_said_to_be_empty() {
    let pem = std::fs::read_to_string(key("rsa2048-spki.pem")).unwrap();
    let wrapped = json!({ "log": json!({ "key": pem }).to_string() }).to_string();
    let found = kind_of(wrapped, 0);
    assert_eq!(found["kind"], "public-key");
    assert_eq!(found["key"]["problem"], Value::Null, "{found}");
}
