//! Runs that are saved and opened again: every persona, every kind of failure.

use std::io::Write as _;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use alipay_explorer::client::{Credentials, Exchange, GatewayClient, Transport};
use alipay_explorer::i18n::LOCALES;
use alipay_explorer::platform;
use alipay_explorer::protocol::{AuthCode, Charset, Endpoints, Environment, SignType};
use alipay_explorer::report::capsule::{
    Capsule, CapsuleError, CapsuleKind, Passphrase, Protection, open, save,
};
use alipay_explorer::simulator::{PERSONAS, SimulatorKeys, USUAL_PERSONA};

use super::client::hand_server::HandServer;
use super::client::setup::{credentials, exchange, flow, simulator};

fn sealed() -> (Protection, Passphrase) {
    let passphrase = Passphrase::new("open sesame").unwrap();
    (Protection::Sealed(passphrase.clone()), passphrase)
}

fn saved(exchanges: &[Exchange], protection: &Protection) -> Vec<u8> {
    save(exchanges, platform::now(), protection)
        .unwrap()
        .to_vec()
}

/// Sealed and opened again: everything is as it was.
fn assert_sealed_same(exchanges: &[Exchange]) {
    let (protection, passphrase) = sealed();
    let opened = open(&saved(exchanges, &protection), Some(&passphrase), None).unwrap();
    assert_eq!(opened.kind, CapsuleKind::Sealed);
    assert_eq!(opened.exchanges.len(), exchanges.len());
    for (was, is) in exchanges.iter().zip(&opened.exchanges) {
        assert_eq!(was.request.url, is.request.url);
        assert_eq!(was.request.body, is.request.body);
        assert_eq!(was.request.sign_content, is.request.sign_content);
        let body = |it: &Exchange| it.received.as_ref().map(|it| Arc::clone(&it.body));
        assert_eq!(body(was), body(is));
        let headers = |it: &Exchange| it.received.as_ref().map(|it| it.headers.clone());
        assert_eq!(headers(was), headers(is));
        let signature = |it: &Exchange| it.answer.as_ref().map(|it| it.signature.clone());
        assert_eq!(signature(was), signature(is));
        assert_eq!(was.transport, is.transport);
        assert_eq!(was.findings, is.findings);
        assert_eq!((was.started, was.elapsed), (is.started, is.elapsed));
        assert_eq!(was.is_good(), is.is_good());
    }
}

/// Redacted and opened again: the same outcome and findings, nothing verified here.
fn assert_redacted_tells_the_same(exchanges: &[Exchange]) {
    let file = saved(exchanges, &Protection::Redacted);
    let opened = open(&file, None, None).unwrap();
    assert_eq!(
        (opened.kind, opened.unknown_rules.len()),
        (CapsuleKind::Redacted, 0)
    );
    for (was, is) in exchanges.iter().zip(&opened.exchanges) {
        assert_eq!(was.is_good(), is.is_good());
        assert_eq!(was.got_answer(), is.got_answer());
        assert_eq!(was.is_preflight(), is.is_preflight());
        let names = |it: &Exchange| {
            let findings = it.findings.iter();
            findings
                .map(|it| (it.rule, it.variant, it.severity, it.weight))
                .collect::<Vec<_>>()
        };
        // A variant without words of its own is told by the general ones either way.
        let told = |it: &Exchange| {
            let findings = it.findings.iter();
            findings.map(|it| it.remedy(LOCALES[0])).collect::<Vec<_>>()
        };
        assert_eq!(names(was).len(), names(is).len());
        assert_eq!(told(was).len(), told(is).len());
        for (was, is) in names(was).iter().zip(names(is)) {
            assert_eq!((was.0, was.2, was.3), (is.0, is.2, is.3));
        }
        if let (Some(was), Some(is)) = (&was.answer, &is.answer) {
            assert_eq!(was.signature.verdict, is.signature.verdict);
            assert_eq!(was.signature.cause, is.signature.cause);
            assert_eq!(was.signature.algorithm(), is.signature.algorithm());
            assert!(is.signature.is_recorded() && !is.signature.is_verified());
            assert_eq!(was.error.is_some(), is.error.is_some());
            assert_eq!(was.member.is_some(), is.member.is_some());
        }
    }
}

#[tokio::test]
async fn every_persona_comes_back() {
    let simulator = simulator(31).await;
    for persona in PERSONAS.iter() {
        let run = flow(&simulator, credentials(), persona).await;
        assert_sealed_same(&run.exchanges);
        assert_redacted_tells_the_same(&run.exchanges);
    }
}

#[tokio::test]
async fn every_character_set_and_algorithm_comes_back() {
    let simulator = simulator(32).await;
    for (charset, sign_type) in [
        (Charset::Gbk, SignType::Rsa2),
        (Charset::Utf8, SignType::Rsa),
    ] {
        let credentials = Credentials {
            charset,
            sign_type,
            ..credentials()
        };
        let run = flow(&simulator, credentials, &USUAL_PERSONA).await;
        assert_sealed_same(&run.exchanges);
        assert_redacted_tells_the_same(&run.exchanges);
    }
}

#[tokio::test]
async fn wrong_keys_come_back_with_their_cause() {
    let simulator = simulator(33).await;
    let keys = SimulatorKeys::embedded().unwrap();
    let own = keys.app_private_key.public_key().to_pem();
    let own = alipay_explorer::keys::AlipayPublicKey::parse(own.as_bytes()).unwrap();
    for alipay_public_key in [None, Some(own)] {
        let credentials = Credentials {
            alipay_public_key,
            ..credentials()
        };
        let run = flow(&simulator, credentials, &USUAL_PERSONA).await;
        assert_sealed_same(&run.exchanges);
        assert_redacted_tells_the_same(&run.exchanges);
    }
}

async fn call(gateway: &str) -> Exchange {
    let endpoints = Endpoints::custom(gateway, None).unwrap();
    let limit = Duration::from_millis(500);
    let transport = Transport::with_total_limit(&endpoints.gateway, limit).unwrap();
    let client =
        GatewayClient::with_transport(Environment::Custom, &endpoints, credentials(), transport);
    let code = AuthCode::new("0123456789abcdef0123456789abcdef");
    exchange(&client, code, false).await
}

#[tokio::test]
async fn every_failure_below_the_answer_comes_back() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut exchanges = vec![
        call("http://127.0.0.1:9/gateway.do").await,
        call("https://no-such-host.invalid/gateway.do").await,
        call(&format!(
            "http://{}/gateway.do",
            silent.local_addr().unwrap()
        ))
        .await,
    ];
    for (status, body) in [
        ("200 OK", ""),
        (
            "502 Bad Gateway",
            "<html><title>502 Bad Gateway</title></html>",
        ),
        (
            "200 OK",
            r#"{"alipay_system_oauth_token_response":{"access_token":"authusrB"#,
        ),
        ("200 OK", r#"{"a":1,"a":2}"#),
        (
            "200 OK",
            r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"x"}}"#,
        ),
        (
            "200 OK",
            r#"{"alipay_system_oauth_token_response":{"a":"b"},"alipay_system_oauth_token_response":{},"sign":"AAAA"}"#,
        ),
    ] {
        let server = HandServer::replying(status, "Set-Cookie: session=secret\r\n", body);
        exchanges.push(call(&server.gateway()).await);
    }
    let cut = HandServer::answering(|stream| {
        let head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":";
        stream.write_all(head).unwrap();
    });
    exchanges.push(call(&cut.gateway()).await);
    assert_sealed_same(&exchanges);
    assert_redacted_tells_the_same(&exchanges);
    let file = String::from_utf8(saved(&exchanges, &Protection::Redacted)).unwrap();
    assert!(!file.contains("session=secret"));
    assert!(!file.contains("0123456789abcdef0123456789abcdef"));
}

#[tokio::test]
async fn a_sealed_file_that_was_cut_anywhere_is_refused() {
    let simulator = simulator(34).await;
    let run = flow(&simulator, credentials(), &USUAL_PERSONA).await;
    let many: Vec<_> = std::iter::repeat_n(run.exchanges, 24).flatten().collect();
    let (protection, passphrase) = sealed();
    let file = saved(&many, &protection);
    let opened =
        |bytes: &[u8]| open(bytes, Some(&passphrase), None).map(|it: Capsule| it.exchanges.len());
    assert_eq!(opened(&file), Ok(48));
    let block = 64 * 1024 + 16;
    let head = file.windows(4).position(|it| it == b"--- ").unwrap() + 48;
    assert!(file.len() > head + block, "more than one block");
    // In the header, before and after it, and at every block.
    let blocks = (0..).map(|number| head + 16 + number * block);
    let cuts = [0, 10, 22, 60, head - 3, head, head + 8, file.len() - 1];
    for cut in cuts
        .into_iter()
        .chain(blocks.take_while(|cut| *cut < file.len()))
    {
        let error = opened(&file[..cut]).unwrap_err();
        assert!(
            matches!(error, CapsuleError::SealBroken | CapsuleError::Foreign),
            "{cut}: {error:?}"
        );
    }
    let mut altered = file.clone();
    altered[head + block + 100] ^= 1;
    assert_eq!(opened(&altered), Err(CapsuleError::SealBroken));
}
