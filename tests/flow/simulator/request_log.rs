//! The log of requests: what it remembers, and what it finds out about a signature.

use std::sync::Arc;

use alipay_explorer::protocol::{Charset, Scopes, SignType};
use alipay_explorer::signing::doctor::{KeyHolder, ShelvedKey, Stock};
use alipay_explorer::signing::request_doctor::RequestCause;
use alipay_explorer::signing::request_doctor::RequestExamination;
use alipay_explorer::signing::{Verdict, sign};
use alipay_explorer::simulator::{
    LogReader, LoggedRequest, SIMULATOR_APP_ID, SignatureCheck, SignatureStudy, fault,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::pss::BlindedSigningKey;
use rsa::rand_core::OsRng;
use rsa::signature::{RandomizedSigner as _, SignatureEncoding as _};
use rsa::{Pkcs1v15Sign, RsaPrivateKey};
use sha2::{Digest as _, Sha256, Sha512};

use super::browser;
use super::calls::Call;
use super::rest_calls::RestCall;
use super::server::{Server, keys};

const QUERY: &str = "app_id=9021000100000001&method=alipay.system.oauth.token&charset=utf-8&sign_type=RSA2&timestamp=2026-11-23+10%3A00%3A00&version=1.0";
const BODY: &str =
    "grant_type=authorization_code&code=a1%2Fb&return_url=&note=%E4%B9%B0%26%E5%AE%B6";
const CONTENT: &str = "app_id=9021000100000001&charset=utf-8&code=a1/b&grant_type=authorization_code&method=alipay.system.oauth.token&note=买&家&sign_type=RSA2&timestamp=2026-11-23 10:00:00&version=1.0";

/// The newest entry.
async fn newest(log: &mut LogReader) -> Arc<LoggedRequest> {
    let news = log.next().await.unwrap();
    Arc::clone(news.requests.last().unwrap())
}

/// Sends a form whose query and body are given to the byte.
async fn send(server: &Server, query: &str, body: &str) -> Arc<LoggedRequest> {
    let request = browser::client()
        .post(server.url(&format!("/gateway.do?{query}")))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body.to_owned());
    request.send().await.unwrap();
    newest(&mut server.handle.request_log()).await
}

fn examine(server: &Server, request: &LoggedRequest, stock: Stock) -> RequestExamination {
    let uploaded = server.handle.uploaded_key(SIMULATOR_APP_ID);
    match request.study(uploaded.as_ref(), || stock) {
        SignatureStudy::Examined(examination) => examination,
        other => panic!("{other:?}"),
    }
}

fn encoded(value: &str) -> String {
    url::form_urlencoded::byte_serialize(value.as_bytes()).collect()
}

fn signed(text: &[u8]) -> String {
    sign(text, &keys().app_private_key, SignType::Rsa2).unwrap()
}

/// The names of the causes of a request with this signature.
async fn causes_of_sign(server: &Server, sign: &str, stock: Stock) -> Vec<&'static str> {
    causes(server, QUERY, BODY, sign, stock).await
}

async fn causes(
    server: &Server,
    query: &str,
    body: &str,
    sign: &str,
    stock: Stock,
) -> Vec<&'static str> {
    let query = format!("{query}&sign={}", encoded(sign));
    let request = send(server, &query, body).await;
    let call = request.call.as_ref().unwrap();
    assert_ne!(call.check, SignatureCheck::Verified, "{query}");
    let examination = examine(server, &request, stock);
    let causes = examination.causes.iter();
    causes.map(RequestCause::name).collect()
}

#[tokio::test]
async fn every_habit_of_a_signer_is_found_out_in_what_arrived() {
    let server = Server::start().await;
    let without = |name: &str| {
        let pairs = CONTENT.replace("买&家", "买\u{1}家");
        let kept: Vec<_> = pairs
            .split('&')
            .filter(|pair| !pair.starts_with(name))
            .collect();
        kept.join("&").replace('\u{1}', "&")
    };
    let of_query = without("code=")
        .replace("grant_type=authorization_code&", "")
        .replace("note=买&家&", "");
    let texts = [
        (CONTENT.replace("&sign_type", "&return_url=&sign_type"), "kept-empty"),
        (without("sign_type="), "dropped-sign-type"),
        (without("note="), "left-out"),
        (CONTENT.replace("&grant_type", "&format=json&grant_type"), "not-sent"),
        (of_query, "query-only"),
        ("code=a1/b&grant_type=authorization_code&note=买&家".to_owned(), "body-only"),
        (
            CONTENT
                .replace("a1/b", "a1%2Fb")
                .replace("买&家", "%E4%B9%B0%26%E5%AE%B6")
                .replace("23 10:00:00", "23+10%3A00%3A00"),
            "encoded-values",
        ),
        (CONTENT.replace("23 10", "23+10"), "plus-not-encoded"),
        (CONTENT.replace('&', "&amp;"), "html-escaped"),
        (
            "app_id=9021000100000001&method=alipay.system.oauth.token&charset=utf-8&sign_type=RSA2&timestamp=2026-11-23 10:00:00&version=1.0&grant_type=authorization_code&code=a1/b&note=买&家".to_owned(),
            "sent-order",
        ),
        (format!("{CONTENT}&"), "trailing-ampersand"),
        ("something else".to_owned(), "other-text"),
    ];
    for (text, expected) in texts {
        let sign = signed(text.as_bytes());
        let found = causes_of_sign(&server, &sign, Stock::default()).await;
        assert_eq!(found, [expected], "{text}");
    }
    let gbk = signed(&Charset::Gbk.encode(CONTENT).unwrap());
    let causes_of_gbk = causes_of_sign(&server, &gbk, Stock::default()).await;
    assert_eq!(causes_of_gbk, ["signed-in-other-charset"]);
    let body = BODY.replace("%E4%B9%B0%26%E5%AE%B6", "%C2%F2%26%BC%D2");
    let of_gbk = causes(&server, QUERY, &body, &gbk, Stock::default()).await;
    assert_eq!(of_gbk, ["sent-in-other-charset"]);
}

#[tokio::test]
async fn a_contradiction_and_rewritten_json_are_found_out() {
    let server = Server::start().await;
    let body = format!("{BODY}&version=2.0");
    let text = CONTENT.replace("version=1.0", "version=2.0");
    let sign = signed(text.as_bytes());
    let found = causes(&server, QUERY, &body, &sign, Stock::default()).await;
    assert_eq!(found, ["body-counts"]);

    let body = format!("biz_content={}", encoded(r#"{"code": "x", "n": [1, 2]}"#));
    let text = r#"app_id=9021000100000001&biz_content={"code":"x","n":[1,2]}&charset=utf-8&method=alipay.system.oauth.token&sign_type=RSA2&timestamp=2026-11-23 10:00:00&version=1.0"#;
    let sign = signed(text.as_bytes());
    let found = causes(&server, QUERY, &body, &sign, Stock::default()).await;
    assert_eq!(found, ["compact-json"]);
}

#[tokio::test]
async fn what_is_wrong_with_a_signature_itself_is_found_out() {
    let server = Server::start().await;
    let app_key = RsaPrivateKey::from_pkcs8_pem(&keys().app_private_key.to_pkcs8_pem().unwrap());
    let app_key = app_key.unwrap();
    let pss = BlindedSigningKey::<Sha256>::new(app_key.clone());
    let pss = STANDARD.encode(pss.sign_with_rng(&mut OsRng, CONTENT.as_bytes()).to_bytes());
    let hash = Sha512::digest(CONTENT.as_bytes());
    let other_hash = app_key.sign(Pkcs1v15Sign::new::<Sha512>(), &hash).unwrap();
    let alipays = &keys().alipay_private_key;
    let other_key = sign(CONTENT.as_bytes(), alipays, SignType::Rsa2).unwrap();
    let twice = encoded(&signed(CONTENT.as_bytes()));
    let stock = Stock {
        keys: vec![ShelvedKey::app(
            KeyHolder::File("another.pem".to_owned()),
            &alipays.public_key(),
        )],
        unreadable: Vec::new(),
    };
    for (sign, stock, expected) in [
        (String::new(), Stock::default(), "unsigned"),
        (
            "not a signature".to_owned(),
            Stock::default(),
            "unreadable-sign",
        ),
        (twice, Stock::default(), "damaged-sign"),
        (other_key.clone(), Stock::default(), "other-key"),
        (other_key, stock, "other-key-known"),
        (STANDARD.encode(other_hash), Stock::default(), "other-hash"),
        (pss, Stock::default(), "other-padding"),
    ] {
        let found = causes_of_sign(&server, &sign, stock).await;
        assert_eq!(found, [expected], "{sign}");
    }
}

#[tokio::test]
async fn a_genuine_call_is_told_with_its_answer() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let answer = Call::exchange(&code).signed().send(&server).await;
    let request = newest(&mut server.handle.request_log()).await;
    let call = request.call.as_ref().unwrap();
    assert_eq!(call.check, SignatureCheck::Verified);
    assert_eq!(call.method.as_deref(), Some("alipay.system.oauth.token"));
    assert_eq!(call.app_id.as_deref(), Some(SIMULATOR_APP_ID));
    assert_eq!((call.refused, call.fault), (None, None));
    assert_eq!(
        (request.http_method.as_str(), request.path.as_str()),
        ("POST", "/gateway.do")
    );
    let logged = request.answer.as_ref().unwrap();
    assert_eq!(logged.status, 200);
    assert!(logged.is_whole() && logged.length() == answer.body.len());
    assert_eq!(logged.body().as_bytes(), answer.body);
    let examination = examine(&server, &request, Stock::default());
    assert_eq!(examination.verdict, Verdict::Verified);
    let told = format!("{request:?}");
    assert!(
        !told.contains(&code) && !told.contains("authusrB"),
        "{told}"
    );
}

#[tokio::test]
async fn a_refusal_before_the_check_still_tells_of_the_signature() {
    let server = Server::start().await;
    let call = Call::exchange("c").without("timestamp").signed();
    call.send(&server).await;
    let request = newest(&mut server.handle.request_log()).await;
    let logged = request.call.as_ref().unwrap();
    assert_eq!(logged.check, SignatureCheck::NotReached);
    assert_eq!(logged.refused, Some("isv.missing-timestamp"));
    let examination = examine(&server, &request, Stock::default());
    assert_eq!(examination.verdict, Verdict::Verified);

    Call::exchange("c")
        .with("app_id", "2088")
        .signed()
        .send(&server)
        .await;
    let request = newest(&mut server.handle.request_log()).await;
    assert_eq!(
        request.call.as_ref().unwrap().refused,
        Some("isv.invalid-app-id")
    );
    let SignatureStudy::Examined(examination) = request.study(None, Stock::default) else {
        panic!("it is a call");
    };
    assert_eq!(examination.verdict, Verdict::NoKey);
}

#[tokio::test]
async fn calls_of_the_third_version_are_told_with_their_string_to_sign() {
    let server = Server::start().await;
    let code = server.code("buyer", Scopes::User);
    let call = RestCall::exchange(&code);
    call.send(&server).await;
    let request = newest(&mut server.handle.request_log()).await;
    let logged = request.call.as_ref().unwrap();
    assert_eq!(logged.check, SignatureCheck::Verified);
    assert_eq!(logged.method.as_deref(), Some("alipay.system.oauth.token"));
    let examination = examine(&server, &request, Stock::default());
    assert_eq!(examination.verdict, Verdict::Verified, "{examination:?}");
    let content = examination.content.as_str().to_owned();
    let body = format!(r#"{{"grant_type":"authorization_code","code":"{code}"}}"#);
    let target = "/v3/alipay/system/oauth/token";
    assert_eq!(
        content,
        format!("{}\nPOST\n{target}\n{body}\n", call.auth_string)
    );

    let signed_otherwise = RestCall::member("t").sign(SignType::Rsa2);
    let other = RestCall::exchange("another");
    other.send_with(&server, Some(&signed_otherwise)).await;
    let request = newest(&mut server.handle.request_log()).await;
    assert_eq!(
        request.call.as_ref().unwrap().check,
        SignatureCheck::Mismatch
    );
    let found = examine(&server, &request, Stock::default());
    let causes: Vec<_> = found.causes.iter().map(RequestCause::name).collect();
    assert_eq!(causes, ["other-rest-text"]);
    other
        .send_with(&server, Some(&other.sign(SignType::Rsa)))
        .await;
    let request = newest(&mut server.handle.request_log()).await;
    let found = examine(&server, &request, Stock::default());
    let causes: Vec<_> = found.causes.iter().map(RequestCause::name).collect();
    assert_eq!(causes, ["other-hash"]);
}

#[tokio::test]
async fn pages_callers_and_faults_are_told() {
    let server = Server::start().await;
    let mut log = server.handle.request_log();
    browser::open(&server.url("/callback?auth_code=x")).await;
    let page = newest(&mut log).await;
    assert!(page.call.is_none() && page.answer.as_ref().unwrap().status == 200);
    assert!(matches!(
        page.study(None, Stock::default),
        SignatureStudy::NoCall
    ));
    assert!(!page.is_of_this_program());

    server.handle.set_faults(vec!["unsigned".parse().unwrap()]);
    let url = server.url("/gateway.do");
    let request = browser::client()
        .get(url)
        .header("user-agent", "aop-sdk-java");
    request.send().await.unwrap();
    let struck = newest(&mut log).await;
    assert_eq!(struck.user_agent.as_deref(), Some("aop-sdk-java"));
    assert_eq!(struck.call.as_ref().unwrap().fault, fault("unsigned"));
    assert_eq!(
        struck.call.as_ref().unwrap().refused,
        Some("isv.missing-method")
    );

    server
        .handle
        .set_faults(vec!["reset-in-body".parse().unwrap()]);
    let url = server.url("/gateway.do");
    // What comes of it is no answer.
    let _ = browser::client().get(url).send().await;
    let broken = newest(&mut log).await;
    assert!(broken.answer.is_none(), "{broken:?}");
    assert_eq!(broken.call.as_ref().unwrap().fault, fault("reset-in-body"));
}

#[tokio::test]
async fn what_is_too_long_to_be_kept_is_not_judged() {
    let server = Server::start().await;
    let body = format!("{BODY}&long={}", "x".repeat(20_000));
    let query = format!("{QUERY}&sign={}", encoded(&signed(CONTENT.as_bytes())));
    let request = send(&server, &query, &body).await;
    assert!(!request.is_whole());
    let study = request.study(None, Stock::default);
    assert!(matches!(study, SignatureStudy::TooLong), "{study:?}");
    let answer = request.answer.as_ref().unwrap();
    assert!(!answer.is_whole() && answer.body().len() < answer.length());
}

#[tokio::test]
async fn the_log_ends_with_the_simulator() {
    let server = Server::start().await;
    let mut log = server.handle.request_log();
    browser::open(&server.url("/callback")).await;
    server.handle.stopped().await;
    assert_eq!(log.next().await.unwrap().requests.len(), 1);
    assert!(log.next().await.is_none());
}
