//! Failures below the answer: each with the kind of fault and the finding that explains it.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener};
use std::time::Duration;

use alipay_explorer::client::{BODY_LIMIT, Exchange, GatewayClient, Transport};
use alipay_explorer::diagnosis::TransportFault;
use alipay_explorer::protocol::{AuthCode, Endpoints, Environment};

use super::hand_server::HandServer;
use super::setup::{credentials, exchange, findings};

const HTML: &str = "<html><head><title>502 Bad Gateway</title></head></html>";

/// The exchange of some code at a gateway.
async fn call(gateway: &str) -> Exchange {
    call_within(gateway, Duration::from_secs(20)).await
}

async fn call_within(gateway: &str, limit: Duration) -> Exchange {
    let endpoints = Endpoints::custom(gateway, None).unwrap();
    let transport = Transport::with_total_limit(&endpoints.gateway, limit).unwrap();
    let client =
        GatewayClient::with_transport(Environment::Custom, &endpoints, credentials(), transport);
    let code = AuthCode::new("0123456789abcdef0123456789abcdef");
    let exchange = exchange(&client, code, false).await;
    assert!(!exchange.is_good());
    exchange
}

/// Kind of fault, HTTP status and findings.
fn outcome(exchange: &Exchange) -> (Option<&'static str>, Option<u16>, Vec<&'static str>) {
    (
        exchange.transport.as_ref().map(TransportFault::name),
        exchange.received.as_ref().map(|received| received.status),
        findings(exchange),
    )
}

#[tokio::test]
async fn a_silent_server_is_a_timeout() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let gateway = format!("http://{}/gateway.do", silent.local_addr().unwrap());
    let exchange = call_within(&gateway, Duration::from_millis(300)).await;
    assert_eq!(outcome(&exchange), (Some("timeout"), None, vec!["timeout"]));
    assert!(exchange.elapsed >= Duration::from_millis(300));
}

#[tokio::test]
async fn a_server_that_stops_in_the_middle_is_a_timeout_too() {
    let server = HandServer::answering(|stream| {
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
            .unwrap();
        // Until the client gives up.
        assert_eq!(stream.read(&mut [0]).unwrap(), 0);
    });
    let exchange = call_within(&server.gateway(), Duration::from_millis(300)).await;
    let (fault, status, findings) = outcome(&exchange);
    assert_eq!((fault, status), (Some("timeout"), Some(200)));
    assert!(findings.contains(&"timeout"), "{findings:?}");
    server.served().await;
}

#[tokio::test]
async fn nobody_listening_is_a_connection_failure() {
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let exchange = call(&format!("http://127.0.0.1:{port}/gateway.do")).await;
    assert_eq!(
        outcome(&exchange),
        (Some("connect"), None, vec!["connection-failure"])
    );
}

#[tokio::test]
async fn a_name_that_does_not_exist_is_told_apart() {
    let exchange = call("https://does-not-exist.invalid/gateway.do").await;
    let (fault, status, findings) = outcome(&exchange);
    assert_eq!(status, None);
    // Behind a proxy the proxy resolves names, and says so or hangs up.
    match fault {
        Some("dns") => assert_eq!(findings, ["dns-failure"]),
        Some("connect") => assert_eq!(findings, ["connection-failure"]),
        other => panic!("{other:?}: {:?}", exchange.transport),
    }
}

#[tokio::test]
async fn tls_with_a_server_that_speaks_none_is_a_tls_failure() {
    let plain = TcpListener::bind("127.0.0.1:0").unwrap();
    let gateway = format!("https://{}/gateway.do", plain.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = plain.accept().unwrap();
        assert!(stream.read(&mut [0; 1024]).unwrap() > 0);
        stream
            .write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
            .unwrap();
        // The client says that it does not understand, and hangs up.
        let _ = stream.read_to_end(&mut Vec::new());
    });
    let exchange = call(&gateway).await;
    assert_eq!(outcome(&exchange), (Some("tls"), None, vec!["tls-failure"]));
    tokio::task::spawn_blocking(move || server.join().unwrap())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read_to_its_end() {
    let server = HandServer::answering(|stream| {
        let length = 4 * BODY_LIMIT;
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        let chunk = vec![b' '; 65536];
        let sent = (0..length / chunk.len()).take_while(|_| stream.write_all(&chunk).is_ok());
        assert!(
            sent.count() * chunk.len() < length,
            "the client has read all of it"
        );
    });
    let exchange = call(&server.gateway()).await;
    let (fault, status, findings) = outcome(&exchange);
    assert_eq!((fault, status), (Some("body-too-large"), Some(200)));
    assert!(findings.contains(&"answer-too-large"), "{findings:?}");
    assert!(exchange.received.unwrap().body.len() <= BODY_LIMIT);
    server.served().await;
}

#[tokio::test]
async fn an_answer_cut_off_on_its_way_keeps_what_came() {
    let part = r#"{"alipay_system_oauth_token_response":{"acc"#;
    let server = HandServer::saying(format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=utf-8\r\nContent-Length: 1000\r\n\r\n{part}"
    ));
    let exchange = call(&server.gateway()).await;
    assert_eq!(
        outcome(&exchange),
        (Some("cut"), Some(200), vec!["truncated-answer"])
    );
    assert_eq!(exchange.received.unwrap().body.as_ref(), part.as_bytes());
    server.served().await;
}

#[tokio::test]
async fn a_connection_closed_without_a_word_is_cut_off() {
    let server = HandServer::answering(|stream| stream.shutdown(Shutdown::Both).unwrap());
    let exchange = call(&server.gateway()).await;
    assert_eq!(
        outcome(&exchange),
        (Some("cut"), None, vec!["truncated-answer"])
    );
    server.served().await;
}

#[tokio::test]
async fn an_empty_answer_is_told() {
    let server = HandServer::replying("200 OK", "", "");
    let exchange = call(&server.gateway()).await;
    assert_eq!(
        outcome(&exchange),
        (None, Some(200), vec!["truncated-answer"])
    );
    assert_eq!(exchange.findings[0].variant, Some("empty"));
    server.served().await;
}

#[tokio::test]
async fn a_proxys_web_page_is_no_answer() {
    let server = HandServer::replying("502 Bad Gateway", "Content-Type: text/html\r\n", HTML);
    let exchange = call(&server.gateway()).await;
    assert_eq!(outcome(&exchange), (None, Some(502), vec!["html-page"]));
    server.served().await;
}

#[tokio::test]
async fn a_bare_status_is_no_answer() {
    let server = HandServer::replying("503 Service Unavailable", "", "try later");
    let exchange = call(&server.gateway()).await;
    assert_eq!(outcome(&exchange), (None, Some(503), vec!["http-status"]));
    server.served().await;
}

#[tokio::test]
async fn json_of_another_service_is_no_answer() {
    let server = HandServer::replying("200 OK", "", r#"{"status":"UP"}"#);
    let exchange = call(&server.gateway()).await;
    assert_eq!(outcome(&exchange), (None, Some(200), vec!["not-an-answer"]));
    server.served().await;
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let elsewhere = TcpListener::bind("127.0.0.1:0").unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let location = format!("Location: http://{}/\r\n", elsewhere.local_addr().unwrap());
    let server = HandServer::replying("302 Found", &location, "");
    let exchange = call(&server.gateway()).await;
    let (fault, status, findings) = outcome(&exchange);
    assert_eq!(
        (fault, status, findings),
        (None, Some(302), vec!["http-status"])
    );
    assert!(elsewhere.accept().is_err(), "the client went there");
    server.served().await;
}
