//! Runs in files: what must not be in them, and what no file can do.

use std::sync::Arc;
use std::time::Duration;

use alipay_explorer::client::{Answer, Exchange, ExchangeId, ExchangeKeys, Received, SentRequest};
use alipay_explorer::diagnosis::{Finding, Severity, Weight};
use alipay_explorer::protocol::methods::USER_INFO_SHARE;
use alipay_explorer::protocol::{Charset, Environment};
use alipay_explorer::report::capsule::{CapsuleError, Protection, open, save};
use alipay_explorer::signing::{KnownKeys, Verdict};
use alipay_explorer::simulator::SimulatorKeys;
use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

fn now() -> Timestamp {
    Timestamp::from_second(1_700_000_000).unwrap()
}

/// A member query with these parameters and this body.
fn exchange(query: &[(&str, &str)], body: &str, charset: Charset) -> Exchange {
    let gateway = "https://gateway.example/gateway.do".parse().unwrap();
    let query = query.iter().copied().collect();
    let business = [("code", "unused-code-value-1234")].into_iter().collect();
    let request = SentRequest::of_parts(&gateway, query, business, Charset::Utf8).unwrap();
    let keys = SimulatorKeys::embedded().unwrap();
    let (alipay, own) = (keys.alipay_public_key(), keys.app_private_key.public_key());
    let known = KnownKeys {
        alipay: Some(&alipay),
        own: Some(&own),
        shelf: None,
    };
    let bytes: Arc<[u8]> = charset.encode(body).unwrap().as_ref().into();
    let answer = Answer::read(
        Arc::clone(&bytes),
        charset,
        Some(&USER_INFO_SHARE),
        known,
        None,
    );
    let exchange = Exchange {
        id: ExchangeId(1),
        method: &USER_INFO_SHARE,
        environment: Environment::Sandbox,
        started: now(),
        scopes: None,
        code_app_id: None,
        code_spent_before: false,
        elapsed: Duration::from_millis(3),
        request,
        received: Some(Received {
            status: 200,
            headers: Vec::new(),
            body: bytes,
        }),
        transport: None,
        keys: ExchangeKeys::of(known),
        answer: Some(answer),
        findings: Vec::new(),
    };
    exchange.reread(known)
}

fn redacted(exchange: &Exchange) -> String {
    let file = save([exchange], now(), &Protection::Redacted).unwrap();
    String::from_utf8(file.to_vec()).unwrap()
}

fn member(fields: &Value) -> String {
    json!({ "alipay_user_info_share_response": fields, "sign": "c2lnbg==" }).to_string()
}

/// A document with a change.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let body = member(&json!({ "code": "10000", "msg": "Success", "user_id": "2088102175794899" }));
    let file = redacted(&exchange(&[("sign_type", "RSA2")], &body, Charset::Utf8));
    let mut document: Value = serde_json::from_str(&file).unwrap();
    change(&mut document);
    document.to_string().into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_secret_is_in_a_redacted_file(
        token in "(authusrB|kuaijieB|)[0-9a-zA-Z]{32,40}",
        sign in "[A-Za-z0-9+/]{340,342}==",
        name in "[\u{4e00}-\u{9fa5}]{4,6}",
        mobile in "1[3-9][0-9]{9}",
        cert in "[1-9][0-9]{16}[0-9X]",
        user in "2088[0-9]{12}",
        street in "[A-Z][a-z]{8,12} [0-9]{3,4}",
        gbk: bool,
    ) {
        let body = member(&json!({
            "code": "10000", "msg": "Success",
            "user_id": user, "nick_name": name, "mobile": mobile, "cert_no": cert,
            "deliver_addresses": [{ "address": street, "deliver_mobile": mobile }],
            "note": format!("{token} {name}"),
        })).replace("c2lnbg==", &sign);
        let charset = if gbk { Charset::Gbk } else { Charset::Utf8 };
        let query = [("app_id", "2021000000000001"), ("auth_token", token.as_str()), ("sign", &sign), ("sign_type", "RSA2")];
        let mut exchange = exchange(&query, &body, charset);
        exchange.findings.push(
            Finding::new("missing-avatar", Severity::Info, Weight::Observed)
                .with("value", name.clone())
                .quoting(format!("nick_name = {name}, mobile {mobile}, {token}")),
        );
        let file = redacted(&exchange);
        for secret in [&token, &sign, &name, &mobile, &cert, &user, &street] {
            prop_assert!(!file.contains(secret.as_str()), "{secret} is in {file}");
        }
        let opened = open(file.as_bytes(), None, None).unwrap();
        prop_assert!(opened.exchanges[0].answer.as_ref().unwrap().member.is_some());
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(open(&bytes, None, None).is_err());
    }

    #[test]
    fn no_damage_breaks_the_reader(at in 0.0..1.0_f64, byte: u8) {
        let mut file = changed(|_| {});
        #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place")]
        let at = (file.len() as f64 * at) as usize;
        file[at] = byte;
        // Whatever comes of it, nothing is taken for verified.
        if let Ok(capsule) = open(&file, None, None) {
            for exchange in capsule.exchanges {
                let answer = exchange.answer.as_ref();
                prop_assert!(answer.is_none_or(|answer| !answer.signature.is_verified()));
            }
        }
    }
}

#[test]
fn keys_of_other_programs_are_passed_over() {
    let file = changed(|document| {
        document["new"] = json!({ "a": [1, 2] });
        document["exchanges"][0]["new"] = json!("x");
        document["exchanges"][0]["received"]["new"] = json!(null);
    });
    assert_eq!(open(&file, None, None).unwrap().exchanges.len(), 1);
}

#[test]
fn a_newer_version_is_refused_whatever_its_form() {
    let newer = |version: u32| CapsuleError::Newer {
        found: version,
        program: "9.9.9".to_owned(),
    };
    for file in [
        changed(|document| {
            document["version"] = json!(99);
            document["program"] = json!("9.9.9");
        }),
        br#"{"format":"alipay-explorer-run","version":99,"program":"9.9.9","calls":7}"#.to_vec(),
    ] {
        assert_eq!(open(&file, None, None).unwrap_err(), newer(99));
    }
}

#[test]
fn a_plain_file_cannot_pass_for_a_sealed_one_or_for_verified() {
    for file in [
        changed(|document| document["kind"] = json!("sealed")),
        changed(|document| document["exchanges"][0]["recorded"] = json!(null)),
        changed(|document| document["exchanges"][0]["keys"]["alipay"]["fingerprint"] = json!("00")),
        changed(|document| document["exchanges"][0]["keys"]["own"]["spki"] = json!("AAAA")),
        changed(|document| {
            document["exchanges"][0]["recorded"]["signature"]["verdict"] = json!("great");
        }),
        changed(|document| document["exchanges"][0]["started"] = json!("yesterday")),
        changed(|document| document["made"] = json!("yesterday")),
    ] {
        let error = open(&file, None, None).unwrap_err();
        let is_damaged = matches!(
            error,
            CapsuleError::Damaged { .. } | CapsuleError::Broken { .. }
        );
        assert!(is_damaged, "{error:?}");
    }
    let file = changed(|document| {
        document["exchanges"][0]["recorded"]["signature"]["verdict"] = json!("verified");
    });
    let capsule = open(&file, None, None).unwrap();
    let signature = &capsule.exchanges[0].answer.as_ref().unwrap().signature;
    assert_eq!(signature.verdict, Verdict::Verified);
    assert!(signature.is_recorded() && !signature.is_verified());
}

#[test]
fn unknown_calls_and_rules_are_told() {
    let file = changed(|document| document["exchanges"][0]["method"] = json!("alipay.new"));
    let method = "alipay.new".to_owned();
    assert_eq!(
        open(&file, None, None).unwrap_err(),
        CapsuleError::UnknownMethod { method }
    );
    let file = changed(|document| {
        let findings = &mut document["exchanges"][0]["recorded"]["findings"];
        findings[0]["rule"] = json!("rule-of-tomorrow");
    });
    let capsule = open(&file, None, None).unwrap();
    assert_eq!(capsule.unknown_rules, ["rule-of-tomorrow"]);
}

#[test]
fn depth_and_number_are_limited() {
    let deep = format!(
        r#"{{"format":"alipay-explorer-run","version":1,"x":{}"#,
        "[".repeat(1_000_000)
    );
    assert!(matches!(
        open(deep.as_bytes(), None, None).unwrap_err(),
        CapsuleError::Broken { .. }
    ));
    let file = changed(|document| {
        let one = document["exchanges"][0].clone();
        document["exchanges"] = json!(vec![one; 10_001]);
    });
    assert_eq!(open(&file, None, None).unwrap_err(), CapsuleError::TooMany);
    let none = changed(|document| document["exchanges"] = json!([]));
    assert_eq!(open(&none, None, None).unwrap_err(), CapsuleError::Nothing);
}
