//! Starting, stopping, limits, and unusual HTTP.

use alipay_explorer::client::http_client;
use std::sync::Arc;
use std::time::Duration;

use alipay_explorer::i18n::{Explain as _, Locale};
use alipay_explorer::protocol::Scopes;
use alipay_explorer::simulator::{Simulator, SimulatorConfig, SimulatorError};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use super::browser::client;
use super::calls::Call;
use super::server::Server;

async fn raw(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(server.handle.address()).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn it_listens_on_this_computer_only() {
    let server = Server::start().await;
    let address = server.handle.address();
    assert_eq!(address.ip().to_string(), "127.0.0.1");
    let endpoints = server.handle.endpoints();
    assert_eq!(
        endpoints.gateway.as_str(),
        format!("http://{address}/gateway.do")
    );
    assert_eq!(
        endpoints.authorize.as_str(),
        format!("http://{address}/oauth2/publicAppAuthorize.htm")
    );
    assert_eq!(
        server.handle.redirect_uri().as_str(),
        format!("http://{address}/callback")
    );
}

#[tokio::test]
async fn the_port_is_free_again_after_a_drop() {
    let server = Server::start().await;
    let kept = http_client().no_proxy().build().unwrap();
    let url = server.url("/gateway.do");
    kept.get(&url).send().await.unwrap();
    let port = server.handle.address().port();
    drop(server);
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            let again = Server::with(|config| config.port = port).await;
            assert_eq!(again.handle.address().port(), port);
            again.handle.stopped().await;
            assert!(
                kept.get(&url).send().await.is_err(),
                "stopped means stopped"
            );
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the port is still open");
}

#[tokio::test]
async fn a_taken_port_is_told_with_a_remedy() {
    let server = Server::start().await;
    let port = server.handle.address().port();
    let mut config = SimulatorConfig::new(Arc::new(|| jiff::Timestamp::UNIX_EPOCH), 0);
    config.port = port;
    let error = Simulator::start(config).await.unwrap_err();
    assert!(
        matches!(error, SimulatorError::PortTaken(taken) if taken == port),
        "{error:?}"
    );
    let problem = error.problem();
    assert_eq!(
        problem.title(Locale::EN),
        format!("Port {port} of this computer is taken.")
    );
    assert!(!problem.remedy(Locale::ZH_CN).is_empty());
}

#[tokio::test]
async fn two_seeds_give_different_codes_and_one_the_same() {
    let codes = async |seed| {
        let server = Server::with(|config| config.random_seed = seed).await;
        (
            server.code("buyer", Scopes::User),
            server.code("buyer", Scopes::User),
        )
    };
    let (first, second) = codes(1).await;
    assert_ne!(first, second);
    assert_eq!(codes(1).await, (first.clone(), second));
    assert_ne!(codes(2).await.0, first);
}

#[tokio::test]
async fn a_target_in_absolute_form_and_a_host_without_port_are_taken() {
    let server = Server::start().await;
    let call = Call::exchange(&server.code("buyer", Scopes::User)).signed();
    let answer = raw(
        &server,
        &format!(
            "POST http://127.0.0.1/gateway.do?{} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
            call.form().replace("%2B", "%2b").replace('+', "%20")
        ),
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("\"access_token\":\"authusrB"), "{answer}");
    assert!(
        answer.to_ascii_lowercase().contains("\r\ncontent-length: "),
        "{answer}"
    );
    assert!(
        !answer.to_ascii_lowercase().contains("content-encoding"),
        "{answer}"
    );
}

#[tokio::test]
async fn a_body_that_is_too_long_is_refused() {
    let server = Server::start().await;
    let url = server.url("/gateway.do");
    let answer = client()
        .post(&url)
        .body("x".repeat(1024 * 1024 + 1))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status().as_u16(), 413);
    let answer = client()
        .post(&url)
        .body("x".repeat(1024 * 1024))
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status().as_u16(), 200);
}

#[tokio::test]
async fn other_methods_are_refused() {
    let server = Server::start().await;
    for path in [
        "/gateway.do",
        "/oauth2/publicAppAuthorize.htm",
        "/callback",
        "/simulator/consent",
    ] {
        let answer = client().put(server.url(path)).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 405, "{path}");
    }
}

#[tokio::test]
async fn many_calls_at_once_are_all_answered() {
    let server = Arc::new(Server::start().await);
    let mut calls = JoinSet::new();
    for _ in 0..32 {
        let server = Arc::clone(&server);
        calls.spawn(async move {
            let code = server.code("buyer", Scopes::User);
            let token = Call::exchange(&code)
                .signed()
                .send(&server)
                .await
                .field("access_token");
            Call::member(&token)
                .signed()
                .send(&server)
                .await
                .field("nick_name")
        });
    }
    assert_eq!(calls.join_all().await, vec!["买家沙箱"; 32]);
    assert_eq!(server.handle.requests_served(), 64);
}
