//! The way to a gateway elsewhere: through a proxy, or past it.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread::{JoinHandle, spawn};

use alipay_explorer::client::{GatewayClient, ProxyChoice, Transport, TransportOptions};
use alipay_explorer::diagnosis::TransportFault;
use alipay_explorer::protocol::{AuthCode, Endpoints, Environment};

use super::setup::{credentials, exchange};

const GATEWAY: &str = "https://gateway.invalid/gateway.do";

/// A proxy that notes what it is asked for and refuses.
fn proxy() -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut heard = [0; 4096];
        let length = stream.read(&mut heard).unwrap();
        let refusal = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        stream.write_all(refusal).unwrap();
        String::from_utf8_lossy(&heard[..length]).into_owned()
    });
    (address, asked)
}

async fn fault(gateway: &str, proxy: ProxyChoice) -> TransportFault {
    let endpoints = Endpoints::custom(gateway, None).unwrap();
    let options = TransportOptions {
        proxy,
        ..TransportOptions::default()
    };
    let transport = Transport::with_options(&endpoints.gateway, &options).unwrap();
    let client =
        GatewayClient::with_transport(Environment::Custom, &endpoints, credentials(), transport);
    let code = AuthCode::new("0123456789abcdef0123456789abcdef");
    exchange(&client, code, false).await.transport.unwrap()
}

#[tokio::test]
async fn a_call_goes_through_the_proxy_that_was_named() {
    let (address, asked) = proxy();
    let through = ProxyChoice::Through(address.parse().unwrap());
    let fault = fault(GATEWAY, through).await;
    let asked = asked.join().unwrap();
    assert!(asked.starts_with("CONNECT gateway.invalid:443 "), "{asked}");
    assert!(
        !asked.contains("app_id"),
        "nothing of the call is told to it"
    );
    assert_eq!(fault.name(), "connect");
}

#[tokio::test]
async fn without_a_proxy_names_are_looked_up_here() {
    assert_eq!(fault(GATEWAY, ProxyChoice::Direct).await.name(), "dns");
}

#[tokio::test]
async fn this_computer_is_reached_without_a_proxy() {
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let dead: ProxyChoice = ProxyChoice::Through("http://127.0.0.1:9".parse().unwrap());
    let fault = fault(&format!("https://{closed}/gateway.do"), dead).await;
    let address = closed.to_string();
    assert_eq!(fault, TransportFault::Connect { address });
}
