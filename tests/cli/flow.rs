//! `flow` against the simulator that it starts by itself.

use serde_json::{Value, json};

use crate::program::{Program, findings, names};

fn flow(options: &[&str]) -> Program {
    Program::new(&["flow", "--format", "json"]).args(options)
}

/// The verdict, and the proofs behind it.
pub(crate) const SIGNATURE: [&str; 18] = [
    "verdict",
    "cause",
    "detail",
    "algorithm",
    "key",
    "key_bits",
    "signature_bits",
    "repairs",
    "hash",
    "signed_digest",
    "received_digest",
    "alterations",
    "first_difference",
    "texts_tried",
    "signer",
    "given",
    "keys_tried",
    "keys_unreadable",
];

#[test]
fn the_buyer_is_read_and_both_answers_are_verified() {
    let document = flow(&["--auto-consent", "buyer"]).run().exits(0).json();
    assert_eq!(document["environment"], "simulator");
    assert_eq!(document["ok"], true);
    assert_eq!(
        document["member"],
        json!({
            "gender": "f",
            "is_certified": "T",
            "is_student_certified": "F",
            "nick_name": "买家沙箱",
            "user_id": "2088102175794899",
            "user_status": "T",
            "user_type": "2",
        })
    );
    let exchanges = document["exchanges"].as_array().unwrap();
    let methods: Vec<_> = exchanges
        .iter()
        .map(|exchange| &exchange["method"])
        .collect();
    assert_eq!(
        methods,
        ["alipay.system.oauth.token", "alipay.user.info.share"]
    );
    for exchange in exchanges {
        assert_eq!(exchange["signature"]["verdict"], "verified");
        assert_eq!(exchange["signature"]["cause"], Value::Null);
        assert_eq!(exchange["http_status"], 200);
        assert!(exchange["elapsed_ms"].as_f64().unwrap() > 0.0);
        assert_eq!(
            (&exchange["error"], &exchange["transport"]),
            (&Value::Null, &Value::Null)
        );
    }
}

#[test]
fn the_document_has_the_agreed_names() {
    let document = flow(&["--auto-consent", "enterprise"])
        .run()
        .exits(0)
        .json();
    assert_eq!(
        names(&document),
        [
            "environment",
            "api_version",
            "ok",
            "certificates",
            "exchanges",
            "member",
            "findings"
        ]
    );
    let exchange = &document["exchanges"][0];
    assert_eq!(
        names(exchange),
        [
            "method",
            "http_status",
            "elapsed_ms",
            "sign_content",
            "request",
            "alipay_cert_sn",
            "response_body",
            "signature",
            "error",
            "transport",
        ]
    );
    assert_eq!(
        names(&exchange["request"]),
        ["http_method", "url", "headers", "params"]
    );
    assert_eq!(names(&exchange["signature"]), SIGNATURE);
    assert_eq!(
        names(&document["findings"][0]),
        [
            "id", "severity", "title", "cause", "remedy", "evidence", "weight", "reasons"
        ]
    );
}

#[test]
fn a_company_has_no_nickname_and_the_reason_is_told() {
    let document = flow(&["--auto-consent", "enterprise", "--lang", "zh-CN"])
        .run()
        .exits(0)
        .json();
    assert!(
        findings(&document).contains(&"missing-nick-name"),
        "{document:#}"
    );
    let finding = document["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["id"] == "missing-nick-name")
        .unwrap();
    for part in ["title", "cause", "remedy", "evidence"] {
        assert_ne!(finding[part], "", "{part}");
    }
    assert!(
        finding["evidence"]
            .as_str()
            .unwrap()
            .contains("user_type = 1")
    );
}

#[test]
fn tokens_and_codes_are_masked_unless_revealed() {
    let secrets = |document: &Value| -> Vec<String> {
        let body = document["exchanges"][0]["response_body"].as_str().unwrap();
        let body: Value = serde_json::from_str(body).unwrap();
        let node = &body["alipay_system_oauth_token_response"];
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        vec![
            text(&document["exchanges"][0]["request"]["params"]["code"]),
            text(&document["exchanges"][1]["request"]["params"]["auth_token"]),
            text(&node["access_token"]),
            text(&node["refresh_token"]),
        ]
    };
    let masked = flow(&[]).run().exits(0).json();
    for secret in secrets(&masked) {
        assert!(
            secret.contains('…') && secret.chars().count() < 16,
            "{secret}"
        );
    }
    let revealed = flow(&["--reveal"]).run().exits(0).json();
    for secret in secrets(&revealed) {
        assert!(!secret.contains('…') && secret.len() >= 32, "{secret}");
    }
    let sign_content = revealed["exchanges"][0]["sign_content"].as_str().unwrap();
    assert!(sign_content.contains(&format!("&code={}&", secrets(&revealed)[0])));
}

#[test]
fn both_algorithms_and_both_character_sets_work() {
    for (option, name, value) in [
        ("--sign-type", "sign_type", "RSA"),
        ("--charset", "charset", "GBK"),
    ] {
        let document = flow(&[option, value]).run().exits(0).json();
        assert_eq!(document["member"]["nick_name"], "买家沙箱", "{option}");
        let params = &document["exchanges"][1]["request"]["params"];
        assert_eq!(params[name], value);
    }
}

#[test]
fn a_scope_that_allows_no_member_information_is_the_reason_given() {
    let document = flow(&["--scope", "auth_base"]).run().exits(1).json();
    assert_eq!(
        (&document["ok"], &document["member"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(
        document["exchanges"][1]["error"]["sub_code"],
        "aop.invalid-auth-token"
    );
    assert!(
        findings(&document).contains(&"invalid-auth-token"),
        "{document:#}"
    );
}

#[test]
fn a_code_that_the_gateway_never_issued_is_exit_code_1() {
    let code = "0123456789abcdef0123456789abcdef";
    let ran = flow(&["--auth-code", code]).run().exits(1);
    let document = ran.json();
    assert_eq!(document["exchanges"].as_array().unwrap().len(), 1);
    assert_eq!(
        names(&document["exchanges"][0]["error"]),
        ["code", "msg", "sub_code", "sub_msg"]
    );
    assert_eq!(
        document["exchanges"][0]["error"]["sub_code"],
        "isv.code-invalid"
    );
    assert!(findings(&document).contains(&"code-invalid"));
    assert!(!ran.stdout.contains(code));
}

#[test]
fn a_hard_name_reaches_people_without_steering_their_terminal() {
    let text = Program::new(&["flow", "--auto-consent", "hard-name"])
        .run()
        .exits(0)
        .stdout;
    assert!(text.contains("nick_name"), "{text}");
    let steering = |character: char| character.is_control() && character != '\n';
    assert!(!text.contains(steering), "{text:?}");
}

#[test]
fn people_get_columns_and_verdicts_in_their_language() {
    for (language, words) in [
        ("en", ["Member", "Nickname", "Signature: verified"]),
        ("zh-CN", ["会员信息", "昵称", "签名：验证通过"]),
    ] {
        let text = Program::new(&["flow", "--lang", language])
            .run()
            .exits(0)
            .stdout;
        for word in words.iter().chain(&["买家沙箱"]) {
            assert!(text.contains(word), "{word} is not in {text}");
        }
    }
}
