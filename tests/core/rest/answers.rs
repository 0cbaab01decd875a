//! What comes back.

use alipay_explorer::client::Exchange;
use alipay_explorer::signing::{KnownKeys, MismatchCause, Verdict};

use super::world::{MEMBER, credentials, exchange, member, received, signed, signed_over, token};

fn verdict(exchange: &Exchange) -> (Verdict, Option<MismatchCause>) {
    let signature = &exchange.answer.as_ref().unwrap().signature;
    (signature.verdict, signature.cause)
}

fn rules(exchange: &Exchange) -> Vec<&'static str> {
    exchange
        .findings
        .iter()
        .map(|finding| finding.rule)
        .collect()
}

#[test]
fn a_signed_member_is_verified_and_read() {
    let exchange = exchange(&member(), &credentials(), signed(200, MEMBER));
    assert_eq!(verdict(&exchange), (Verdict::Verified, None));
    assert!(exchange.is_good());
    let answer = exchange.answer.as_ref().unwrap();
    let member = answer.member.as_ref().unwrap();
    assert_eq!(member.value("nick_name"), Some("买家沙箱"));
    let envelope = answer.envelope.as_ref().unwrap();
    assert_eq!(envelope.signed_range(), 0..MEMBER.len());
    assert!(
        envelope
            .signed_bytes()
            .starts_with(b"1772695800456\n9f1c\n{")
    );
}

#[test]
fn a_token_is_read_and_a_reread_says_the_same() {
    let body = r#"{"access_token":"authusrB0123456789abcdef0123456789abcdX50","expires_in":300,"user_id":"2088102175794899"}"#;
    let exchange = exchange(&token(), &credentials(), signed(200, body));
    assert!(exchange.is_good());
    assert_eq!(
        exchange
            .answer
            .as_ref()
            .unwrap()
            .token()
            .unwrap()
            .expires_in,
        Some(300)
    );
    let again = exchange.reread(exchange.keys.known(None));
    assert_eq!(verdict(&again), (Verdict::Verified, None));
    assert_eq!(again.findings, exchange.findings);
    let without_key = exchange.reread(KnownKeys::default());
    assert_eq!(verdict(&without_key), (Verdict::NoKey, None));
}

#[test]
fn an_unsigned_success_is_not_good_and_an_unsigned_refusal_is_told() {
    let unsigned = exchange(&member(), &credentials(), received(200, Vec::new(), MEMBER));
    assert_eq!(verdict(&unsigned), (Verdict::Unsigned, None));
    assert!(!unsigned.is_good());
    assert!(rules(&unsigned).contains(&"unsigned-answer"));
    let body = r#"{"code":"invalid-app-id","message":"无效的AppID参数","links":[]}"#;
    let null = vec![("alipay-signature".to_owned(), "null".to_owned())];
    let refused = exchange(&member(), &credentials(), received(400, null, body));
    assert_eq!(verdict(&refused), (Verdict::Unsigned, None));
    let error = refused.answer.as_ref().unwrap().error.as_ref().unwrap();
    assert_eq!(
        (error.sub_code.as_str(), error.sub_msg.as_str()),
        ("invalid-app-id", "无效的AppID参数")
    );
    assert_eq!(rules(&refused)[0], "invalid-app-id");
    let quoted = refused.findings[0].evidence.join("\n");
    assert!(
        quoted.contains("code = invalid-app-id") && !quoted.contains("sub_code"),
        "{quoted}"
    );
}

#[test]
fn business_refusals_keep_their_prefix_and_their_rule() {
    let body = r#"{"code":"isv.code-invalid","message":"授权码code无效","links":[]}"#;
    let refused = exchange(&token(), &credentials(), signed(400, body));
    assert_eq!(verdict(&refused), (Verdict::Verified, None));
    assert_eq!(rules(&refused)[0], "code-invalid");
    assert!(!refused.is_good());
    assert!(!rules(&refused).contains(&"http-status"));
}

#[test]
fn what_was_done_to_a_body_is_found_out_and_undone() {
    for (body, name) in [
        (MEMBER.replace("\\/", "/"), "slashes-unescaped"),
        (MEMBER.replace(',', ", ").replace(':', ": "), ""),
        (MEMBER.replace("\"f\"", "\"m\""), "field-edited"),
        (
            MEMBER.replace("\"user_id\"", "\"extra\":\"x\",\"user_id\""),
            "field-added",
        ),
    ] {
        let exchange = exchange(&member(), &credentials(), signed_over(200, &body, MEMBER));
        assert_eq!(
            verdict(&exchange),
            (Verdict::Mismatch, Some(MismatchCause::AlteredText))
        );
        let answer = exchange.answer.as_ref().unwrap();
        let examination = &answer.signature.examination;
        if !name.is_empty() {
            let found: Vec<_> = examination.alterations.iter().map(|it| it.name()).collect();
            assert_eq!(found, [name], "{body}");
            let mended = answer.mended_body().map(String::from_utf8);
            assert_eq!(mended, Some(Ok(MEMBER.to_owned())), "{name}");
        }
        assert!(!exchange.is_good());
    }
}

#[test]
fn a_field_edited_is_named() {
    let body = MEMBER.replace("\"f\"", "\"m\"");
    let exchange = exchange(&member(), &credentials(), signed_over(200, &body, MEMBER));
    let signature = &exchange.answer.as_ref().unwrap().signature;
    assert_eq!(signature.examination.alterations[0].about(), Some("gender"));
}

#[test]
fn the_headers_are_signed_too() {
    let mut answer = signed(200, MEMBER);
    answer.headers[1].1 = "other".to_owned();
    let exchange = exchange(&member(), &credentials(), answer);
    assert_eq!(verdict(&exchange).0, Verdict::Mismatch);
}

#[test]
fn what_repeats_is_ambiguous() {
    let twice = MEMBER.replace("\"gender\"", "\"user_id\":\"2088000000000000\",\"gender\"");
    let exchange_twice = exchange(&member(), &credentials(), signed(200, &twice));
    assert_eq!(verdict(&exchange_twice).0, Verdict::Ambiguous);
    let mut answer = signed(200, MEMBER);
    let again = answer.headers[3].clone();
    answer.headers.push(again);
    let exchange = exchange(&member(), &credentials(), answer);
    assert_eq!(verdict(&exchange).0, Verdict::Ambiguous);
    assert!(rules(&exchange).contains(&"ambiguous-answer"));
}

#[test]
fn pages_and_foreign_bodies_are_no_answers() {
    for (status, body, rule) in [
        (502, "<html><h1>Bad gateway</h1></html>", "html-page"),
        (504, r#"{"error":"timeout"}"#, "http-status"),
        (200, r#"{"access_token":"#, "truncated-answer"),
    ] {
        let exchange = exchange(&token(), &credentials(), received(status, Vec::new(), body));
        assert!(
            rules(&exchange).contains(&rule),
            "{body}: {:?}",
            rules(&exchange)
        );
    }
}
