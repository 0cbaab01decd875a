//! `compare-sign-content`: the gateway's string against ours.

use std::fs::File;
use std::io::Write as _;

use serde_json::{Value, json};

use crate::program::{Program, key, names};

const TOKEN: &str = "authusrBd364827b102144cf992fb7ce6e327X89";
const OWN: &str = "app_id=9021000100000001&auth_token=authusrBd364827b102144cf992fb7ce6e327X89&biz_content={\"a\":\"1+2\"}&charset=utf-8&return_url=&sign_type=RSA2&timestamp=2026-11-22 16:10:58&version=1.0";
const LINK: &str = "https://open.alipay.com/api/errCheck?traceId=0&source=openapi";

/// The gateway's answer to a request with [`OWN`] as its string: the value was not encoded.
fn answer() -> String {
    let content = OWN.replace("1+2", "1 2").replace("&return_url=", "");
    let quoted = content.replace('&', "&amp;").replace('"', "&quot;");
    let sub_msg = format!(
        "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：{quoted}，解决方案：{LINK}"
    );
    json!({ "error_response": { "code": "40002", "sub_code": "isv.invalid-signature", "sub_msg": sub_msg }, "sign": "x" }).to_string()
}

fn compare(options: &[&str]) -> Program {
    Program::new(&["compare-sign-content"]).args(options)
}

fn document(options: &[&str], code: i32) -> Value {
    let ran = compare(&["--format", "json"])
        .args(options)
        .stdin(answer())
        .run();
    ran.exits(code).json()
}

fn ids(document: &Value) -> Vec<&str> {
    let causes = document["causes"].as_array().unwrap();
    causes
        .iter()
        .map(|cause| cause["id"].as_str().unwrap())
        .collect()
}

#[test]
fn different_strings_are_exit_code_1_with_every_cause() {
    let document = document(&["--own-text", OWN], 1);
    let expected = [
        "identical",
        "variant",
        "link",
        "sign_types",
        "unescaped",
        "own_form",
        "parameters",
        "first_difference",
        "causes",
        "app_public_key",
    ];
    assert_eq!(names(&document), expected);
    assert_eq!(document["identical"], false);
    assert_eq!(document["variant"], "quoted-string");
    assert_eq!(document["link"], LINK);
    assert_eq!(document["unescaped"], json!(["html"]));
    assert_eq!(ids(&document), ["blank-for-plus", "empty-parameter"]);
    assert_eq!(document["first_difference"]["own"]["code_point"], "U+002B");
    assert_eq!(document["first_difference"]["gateway"]["utf8"], "20");
    let parameters = document["parameters"].as_array().unwrap();
    assert_eq!(parameters.len(), 8);
    assert_eq!(parameters[2]["kind"], "different");
    assert_eq!(parameters[2]["own"], r#"{"a":"1+2"}"#);
    assert_eq!(parameters[4]["kind"], "only-own");
}

#[test]
fn the_text_says_it_in_both_languages() {
    for (language, words) in [
        (
            "en",
            [
                "The strings differ.",
                "The gateway has a blank where + was signed (biz_content).",
                "U+002B '+' = 2B (UTF-8)",
            ],
        ),
        (
            "zh-CN",
            [
                "两个字符串不一致。",
                "签名时的 + 在网关处变成了空格（biz_content）。",
                "U+002B '+' = 2B（UTF-8）",
            ],
        ),
    ] {
        let options = ["--lang", language, "--own-text", OWN];
        let ran = compare(&options).stdin(answer()).run().exits(1);
        for words in words {
            assert!(ran.stdout.contains(words), "{words}: {}", ran.stdout);
        }
        for row in [
            "≠  biz_content  − {\"a\":\"1[+]2\"}",
            "−  return_url",
            "=  version",
        ] {
            assert!(ran.stdout.contains(row), "{row}: {}", ran.stdout);
        }
        assert!(!ran.stdout.contains(TOKEN));
    }
}

#[test]
fn a_caret_points_at_the_first_difference() {
    let options = ["--gateway-text", "a=买家x&b=1", "--own-text", "a=买家y&b=1"];
    let text = compare(&options).run().exits(1).stdout;
    let block = "  − a=买家y&b=1\n  + a=买家x&b=1\n          ^\n";
    assert!(text.contains(block), "{text}");
}

#[test]
fn same_strings_are_exit_code_0_and_show_the_app_public_key() {
    let own = OWN.replace("1+2", "1 2").replace("&return_url=", "");
    let private_key = key("rsa2048-pkcs8.pem").display().to_string();
    let found = document(&["--own-text", &own, "--private-key", &private_key], 0);
    assert_eq!(found["identical"], true);
    assert_eq!(ids(&found), ["same-string"]);
    let shown = found["app_public_key"]["base64"].as_str().unwrap();
    let public_key = std::fs::read_to_string(key("rsa2048-spki.pem")).unwrap();
    let lines: String = public_key
        .lines()
        .filter(|line| !line.starts_with('-'))
        .collect();
    assert_eq!(shown, lines);
    let different = document(&["--own-text", OWN, "--private-key", &private_key], 1);
    assert_eq!(different["app_public_key"], Value::Null);
    let built_in = document(&["--own-text", &own, "--profile", "Simulator"], 0);
    assert_eq!(built_in["app_public_key"]["bits"], 2048);
    compare(&["--profile", "Simulator", "--private-key", &private_key])
        .run()
        .exits(2);
}

#[test]
fn files_and_standard_input_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let (gateway, own) = (
        folder.path().join("answer.json"),
        folder.path().join("own.txt"),
    );
    for (path, text) in [(&gateway, answer()), (&own, format!("{OWN}\n"))] {
        let mut file = File::create_new(path).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    let from_files = compare(&["--format", "json"])
        .arg(&gateway)
        .arg("--own")
        .arg(&own)
        .run();
    let from_stdin = compare(&["--format", "json", "--own", "-"])
        .arg(&gateway)
        .stdin(OWN)
        .run();
    let expected = document(&["--own-text", OWN], 1);
    assert_eq!(from_files.exits(1).json(), expected);
    assert_eq!(from_stdin.exits(1).json(), expected);
}

#[test]
fn a_string_in_gbk_is_read() {
    let text = "a=买家沙箱&charset=GBK";
    let bytes = alipay_explorer::protocol::Charset::Gbk
        .encode(text)
        .unwrap()
        .into_owned();
    let ran = compare(&["--format", "json", "--own-text", text])
        .stdin(bytes)
        .run();
    assert_eq!(ran.exits(0).json()["identical"], true);
}

#[test]
fn the_gateways_string_alone_is_explained() {
    let found = document(&[], 0);
    assert_eq!(
        (&found["identical"], &found["own_form"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(found["parameters"][0]["kind"], "quoted");
    let spoilt = "app_id=1&charset=utf-8&timestamp=2026-11-22T16:10:58";
    let found = compare(&["--format", "json", "--gateway-text", spoilt]).run();
    assert_eq!(ids(&found.exits(1).json()), ["malformed-timestamp"]);
    let types = "验签出错，sign值与sign_type参数指定的签名类型不一致：sign_type参数值为RSA2，您实际用的签名类型可能是RSA";
    let found = compare(&["--format", "json", "--gateway-text", types])
        .run()
        .exits(1)
        .json();
    assert_eq!(
        found["sign_types"],
        json!({ "named": "RSA2", "used": "RSA" })
    );
    assert_eq!(ids(&found), ["other-sign-type"]);
}

#[test]
fn tokens_are_masked_but_a_difference_inside_one_is_told() {
    let own = OWN
        .replace("1+2", "1 2")
        .replace("&return_url=", "")
        .replace("4827", "4828");
    let masked = compare(&["--format", "json", "--own-text", &own])
        .stdin(answer())
        .run()
        .exits(1);
    let found = masked.json();
    assert!(!masked.stdout.contains("827b1021") && !masked.stdout.contains("828b1021"));
    assert_eq!(
        found["parameters"][1]["own"],
        found["parameters"][1]["gateway"]
    );
    let first = &found["parameters"][1]["first_difference"];
    assert_eq!(
        (&first["index"], &first["own"]["character"]),
        (&json!(14), &json!("8"))
    );
    let text = compare(&["--own-text", &own])
        .stdin(answer())
        .run()
        .exits(1)
        .stdout;
    assert!(text.contains("(differs at character 15)"), "{text}");
    assert!(
        text.contains("auth_token[14]: U+0038 '8' ≠ U+0037 '7'"),
        "{text}"
    );
    let revealed = document(&["--own-text", &own, "--reveal"], 1);
    assert_eq!(revealed["parameters"][1]["gateway"], TOKEN);
}

#[test]
fn a_damaged_token_is_shown_by_no_output() {
    let own = OWN.replace("&return_url=", "");
    for damage in [" ", "&", "\"", ";", "\n", "<"] {
        let damaged = own.replace("d364827b", &format!("d36{damage}27b"));
        let tail = own.replace("authusrBd364827b", "");
        for gateway in [&damaged, &tail] {
            for options in [&["--format", "json"][..], &["--lang", "en"]] {
                for (gateway, own) in [(gateway, &own), (&own, gateway)] {
                    let sides = ["--gateway-text", gateway, "--own-text", own];
                    let ran = compare(options).args(&sides).run().exits(1);
                    let mut pieces = (0..=TOKEN.len() - 7).filter_map(|at| TOKEN.get(at..at + 7));
                    let found = pieces.find(|piece| ran.stdout.contains(piece));
                    assert_eq!(found, None, "{}", ran.stdout);
                    assert!(
                        ran.stdout.contains("U+0064")
                            || ran.stdout.contains("U+0034")
                            || ran.stdout.contains("U+0061"),
                        "{}",
                        ran.stdout
                    );
                }
            }
        }
    }
}

#[test]
fn a_sign_that_was_not_encoded_is_exit_code_1() {
    let own =
        "https://openapi.alipay.com/gateway.do?app_id=1&charset=utf-8&sign=a+b/c=&version=1.0";
    let sides = [
        "--gateway-text",
        "app_id=1&charset=utf-8&version=1.0",
        "--own-text",
        own,
    ];
    let found = compare(&["--format", "json"])
        .args(&sides)
        .run()
        .exits(1)
        .json();
    assert_eq!(found["identical"], true);
    assert_eq!(ids(&found), ["sign-not-encoded"]);
}

#[test]
fn what_cannot_be_used_is_exit_code_2() {
    compare(&["--gateway-text", "hello"])
        .run()
        .exits(2)
        .refuses_with("no string of a gateway");
    compare(&["--own", "-"])
        .stdin("a=1")
        .run()
        .exits(2)
        .refuses_with("Only one of the two");
    compare(&[])
        .run()
        .exits(2)
        .refuses_with("There is nothing to read.");
    let long = "a".repeat(1024 * 1024 + 1);
    compare(&[])
        .stdin(long)
        .run()
        .exits(2)
        .refuses_with("larger than 1024 KiB");
    compare(&["x", "--gateway-text", "a=1"]).run().exits(2);
}
